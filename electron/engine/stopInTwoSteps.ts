import type { Clock } from './clock';

export interface TwoStepStop {
  /** Nothing new is begun. */
  readonly stop: AbortSignal;
  /** What is under way is cut off. */
  readonly cut: AbortSignal;
  /** Stops from within, as when the import fails. */
  readonly now: () => void;
  /** Everything has ended: no timer is left behind. */
  readonly end: () => void;
}

/** From one signal two: requests under way when it comes have `grace` milliseconds to be answered. */
export function stopInTwoSteps(signal: AbortSignal, grace: number, clock: Clock): TwoStepStop {
  const stop = new AbortController();
  const cut = new AbortController();
  const ended = new AbortController();

  function now(): void {
    if (stop.signal.aborted) return;
    stop.abort();
    void clock.sleep(grace, ended.signal).then(() => {
      cut.abort();
    });
  }

  if (signal.aborted) now();
  else signal.addEventListener('abort', now, { once: true });
  return {
    stop: stop.signal,
    cut: cut.signal,
    now,
    end() {
      signal.removeEventListener('abort', now);
      ended.abort();
    },
  };
}
