/** Time as an argument, so that tests decide what time it is. */
export interface Clock {
  /** Milliseconds since 1970, as the computer believes. */
  readonly now: () => number;
  /** Milliseconds since some moment; never jumps when the computer's clock is set. */
  readonly elapsed: () => number;
  /** Resolves after the milliseconds, or at once when the signal says stop; it never rejects. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal?.addEventListener('abort', done, { once: true });
    }),
};
