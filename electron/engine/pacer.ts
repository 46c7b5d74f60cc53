import type { Clock } from './clock';

export interface Pacer {
  /** Resolves when this many events may leave, in the order of asking, or at once when the signal says stop. */
  readonly take: (events: number, signal: AbortSignal) => Promise<void>;
}

/**
 * A token bucket. It holds a quarter of a second's events, so that a pause is not made up for with a burst; a batch larger
 * than the bucket leaves when the bucket is full, and the next waits for what it took too much.
 *
 * @param eventsPerSecond undefined lets everything pass
 */
export function createPacer(eventsPerSecond: number | undefined, clock: Clock): Pacer {
  if (eventsPerSecond === undefined) return { take: () => Promise.resolve() };
  const perMillisecond = eventsPerSecond / 1000;
  const size = eventsPerSecond / 4;
  let tokens = size;
  let filledAt = clock.elapsed();
  let last: Promise<void> = Promise.resolve();

  async function wait(events: number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const now = clock.elapsed();
      tokens = Math.min(size, tokens + (now - filledAt) * perMillisecond);
      filledAt = now;
      const missing = Math.min(events, size) - tokens;
      // Less than a thousandth of an event is the rounding of floating point numbers.
      if (missing < 0.001) {
        tokens -= events;
        return;
      }
      await clock.sleep(Math.ceil(missing / perMillisecond), signal);
    }
  }

  return {
    take(events, signal) {
      last = last.then(() => wait(events, signal));
      return last;
    },
  };
}
