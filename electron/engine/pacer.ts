import type { Clock } from './clock';

export interface Pacer {
  /** Takes so many events from the allowance and returns 0; or the milliseconds until they may leave, and takes nothing. */
  readonly take: (events: number) => number;
  /** So many events were taken, and the endpoint did not take them. */
  readonly giveBack: (events: number) => void;
}

export interface Pace {
  readonly eventsPerSecond: number;
  /** Seconds' worth of events that may leave at once after a pause. */
  readonly burst: number;
}

/** A quarter of a second. */
export const usualBurst = 0.25;

/**
 * A token bucket. It holds little, so that a pause is not made up for with a burst; a batch larger than the bucket leaves when
 * the bucket is full, and the next waits for what it took too much.
 *
 * @param pace asked every time, since it may change; undefined lets everything pass
 */
export function createPacer(pace: () => Pace | undefined, clock: Clock): Pacer {
  let current = pace();
  let tokens = current === undefined ? 0 : sizeOf(current);
  let filledAt = clock.elapsed();

  function fill(): void {
    const now = clock.elapsed();
    if (current !== undefined) tokens += ((now - filledAt) * current.eventsPerSecond) / 1000;
    filledAt = now;
  }

  function follow(): void {
    const next = pace();
    // A larger bucket is not full at once, and what was taken too much is still waited for, at the new rate.
    if (next === undefined) tokens = 0;
    else tokens = Math.min(sizeOf(next), tokens);
    current = next;
  }

  return {
    take(events) {
      fill();
      follow();
      if (current === undefined) return 0;
      const missing = Math.min(events, sizeOf(current)) - tokens;
      // Less than a thousandth of an event is the rounding of floating point numbers.
      if (missing >= 0.001) return Math.ceil((missing / current.eventsPerSecond) * 1000);
      tokens -= events;
      return 0;
    },
    giveBack(events) {
      if (current !== undefined) tokens = Math.min(sizeOf(current), tokens + events);
    },
  };
}

function sizeOf({ eventsPerSecond, burst }: Pace): number {
  return eventsPerSecond * burst;
}
