import type { Clock } from '../../../electron/engine/clock';

export interface FastClock extends Clock {
  /** Milliseconds that were slept, in the order of falling asleep. */
  readonly slept: readonly number[];
}

/** Time that passes only in sleep, and then at once: waits of minutes take no time, and come in their right order. */
export function createFastClock(start = Date.parse('2024-06-01T00:00:00Z')): FastClock {
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const slept: number[] = [];
  let elapsed = 0;
  let pumping = false;

  function pump(): void {
    sleepers.sort((a, b) => a.at - b.at);
    const next = sleepers.shift();
    pumping = next !== undefined;
    if (next === undefined) return;
    elapsed = Math.max(elapsed, next.at);
    next.wake();
    // What woke up acts before time goes on.
    setImmediate(pump);
  }

  return {
    slept,
    now: () => start + elapsed,
    elapsed: () => elapsed,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve();
          return;
        }
        slept.push(milliseconds);
        const sleeper = { at: elapsed + milliseconds, wake };
        function wake(): void {
          signal?.removeEventListener('abort', stop);
          resolve();
        }
        function stop(): void {
          const index = sleepers.indexOf(sleeper);
          if (index !== -1) sleepers.splice(index, 1);
          resolve();
        }
        signal?.addEventListener('abort', stop, { once: true });
        sleepers.push(sleeper);
        if (pumping) return;
        pumping = true;
        setImmediate(pump);
      }),
  };
}
