import type { Clock } from './clock';

/** Rests that end early when something has changed. */
export interface Alarm {
  /** Ends every rest. */
  readonly ring: () => void;
  /** Resolves after the milliseconds (undefined: not by itself), with the next ring, or when the signal says stop. */
  readonly rest: (milliseconds: number | undefined, stop: AbortSignal) => Promise<void>;
}

export function createAlarm(clock: Clock): Alarm {
  const resting = new Set<() => void>();
  return {
    ring() {
      for (const wake of [...resting]) wake();
    },
    async rest(milliseconds, stop) {
      if (stop.aborted) return;
      const woken = new AbortController();
      const rung = new Promise<void>((resolve) => {
        woken.signal.addEventListener('abort', () => {
          resolve();
        });
      });
      const wake = (): void => {
        woken.abort();
      };
      resting.add(wake);
      stop.addEventListener('abort', wake, { once: true });
      try {
        await (milliseconds === undefined ? rung : clock.sleep(milliseconds, woken.signal));
      } finally {
        resting.delete(wake);
        stop.removeEventListener('abort', wake);
      }
    },
  };
}
