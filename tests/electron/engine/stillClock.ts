import type { Clock } from '../../../electron/engine/clock';

export interface StillClock extends Clock {
  /** Milliseconds for which somebody sleeps who has not been woken. */
  readonly sleeping: () => readonly number[];
  /** Time passes while the computer is awake: who has slept long enough wakes up. */
  readonly pass: (milliseconds: number) => void;
  /** Time passes while the computer sleeps: nobody wakes up, and nobody's sleep becomes shorter. */
  readonly sleepThrough: (milliseconds: number) => void;
}

/** Time that passes only when a test says so. */
export function createStillClock(start = Date.parse('2024-06-01T00:00:00Z')): StillClock {
  const sleepers = new Set<{ left: number; readonly wake: () => void }>();
  let now = start;
  let elapsed = 0;
  return {
    sleeping: () => [...sleepers].map(({ left }) => left),
    pass(milliseconds) {
      now += milliseconds;
      elapsed += milliseconds;
      for (const sleeper of [...sleepers]) {
        sleeper.left -= milliseconds;
        if (sleeper.left <= 0) sleeper.wake();
      }
    },
    sleepThrough(milliseconds) {
      now += milliseconds;
    },
    now: () => now,
    elapsed: () => elapsed,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve();
          return;
        }
        const sleeper = { left: milliseconds, wake };
        function wake(): void {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        }
        signal?.addEventListener('abort', wake, { once: true });
        sleepers.add(sleeper);
      }),
  };
}
