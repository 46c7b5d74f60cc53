import type { Clock } from './clock';

export interface Pacer {
  /** Takes so many events from the allowance and returns 0; or the milliseconds until they may leave, and takes nothing. */
  readonly take: (events: number) => number;
}

/**
 * A token bucket. It holds a quarter of a second's events, so that a pause is not made up for with a burst; a batch larger
 * than the bucket leaves when the bucket is full, and the next waits for what it took too much.
 *
 * @param eventsPerSecond asked every time, since it may change; undefined lets everything pass
 */
export function createPacer(eventsPerSecond: () => number | undefined, clock: Clock): Pacer {
  let rate = eventsPerSecond();
  let tokens = rate === undefined ? 0 : sizeOf(rate);
  let filledAt = clock.elapsed();

  function fill(): void {
    const now = clock.elapsed();
    if (rate !== undefined) tokens = Math.min(sizeOf(rate), tokens + ((now - filledAt) * rate) / 1000);
    filledAt = now;
  }

  function follow(): void {
    const next = eventsPerSecond();
    if (next === rate) return;
    // What was taken too much at one speed is not waited for at another, nor is the larger bucket full at once.
    tokens = next === undefined ? 0 : Math.min(sizeOf(next), Math.max(0, tokens));
    rate = next;
  }

  return {
    take(events) {
      fill();
      follow();
      if (rate === undefined) return 0;
      const missing = Math.min(events, sizeOf(rate)) - tokens;
      // Less than a thousandth of an event is the rounding of floating point numbers.
      if (missing >= 0.001) return Math.ceil((missing / rate) * 1000);
      tokens -= events;
      return 0;
    },
  };
}

function sizeOf(eventsPerSecond: number): number {
  return eventsPerSecond / 4;
}
