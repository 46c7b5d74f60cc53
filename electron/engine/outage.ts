import type { Clock } from './clock';

/** Knows how long nothing at all has been answered. */
export interface Outage {
  /** An answer has come, whatever it says. */
  readonly heard: () => void;
  /** A request has got no answer. */
  readonly silent: () => void;
  /** Something leaves. */
  readonly left: () => void;
  /** Whether it has lasted so long that only a probe leaves now and then. */
  readonly lasting: () => boolean;
  /** Milliseconds until something may leave; 0 when it is not lasting. */
  readonly remaining: () => number;
}

/** Milliseconds without an answer after which all lanes but one only wait. */
const patience = 120_000;
/** Milliseconds from one probe to the next. */
const probeEvery = 10_000;

/** @param onEnd a lasting outage is over: those who rest may go on */
export function createOutage(clock: Clock, onEnd: () => void): Outage {
  let silentSince: number | undefined;
  let probeAt = -Infinity;
  const lasting = (): boolean => silentSince !== undefined && clock.elapsed() - silentSince >= patience;
  return {
    heard() {
      const over = lasting();
      silentSince = undefined;
      probeAt = -Infinity;
      if (over) onEnd();
    },
    silent() {
      silentSince ??= clock.elapsed();
    },
    left() {
      if (lasting()) probeAt = clock.elapsed() + probeEvery;
    },
    lasting,
    remaining: () => (lasting() ? Math.max(0, probeAt - clock.elapsed()) : 0),
  };
}
