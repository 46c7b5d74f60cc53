import type { Clock } from './clock';

/** One for all lanes: when Segment asks one to slow down, all of them wait. */
export interface Gate {
  /** Shuts for the milliseconds from now; a longer time that runs already stands. */
  readonly shut: (milliseconds: number) => void;
  /** Milliseconds until it opens, 0 when it is open. */
  readonly remaining: () => number;
  /** Resolves when it is open, or at once when the signal says stop. */
  readonly pass: (signal: AbortSignal) => Promise<void>;
}

export function createGate(clock: Clock): Gate {
  let opensAt = -Infinity;
  const remaining = (): number => Math.max(0, opensAt - clock.elapsed());
  return {
    shut(milliseconds) {
      opensAt = Math.max(opensAt, clock.elapsed() + milliseconds);
    },
    remaining,
    async pass(signal) {
      while (remaining() > 0 && !signal.aborted) await clock.sleep(remaining(), signal);
    },
  };
}
