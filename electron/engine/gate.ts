import type { Clock } from './clock';

/** One for all lanes: when Segment asks one to slow down, all of them wait. */
export interface Gate {
  /** Shuts for the milliseconds from now; a longer time that runs already stands. */
  readonly shut: (milliseconds: number) => void;
  /** Milliseconds until it opens, 0 when it is open. */
  readonly remaining: () => number;
}

export function createGate(clock: Clock): Gate {
  let opensAt = -Infinity;
  return {
    shut(milliseconds) {
      opensAt = Math.max(opensAt, clock.elapsed() + milliseconds);
    },
    remaining: () => Math.max(0, opensAt - clock.elapsed()),
  };
}
