export interface RateLimit {
  /** Takes `events` from the allowance; or the whole seconds until there is room again, and then nothing was taken. */
  readonly take: (events: number) => number;
}

/** At most `eventsPerSecond` in each second of the clock, as Segment's 429 with `Retry-After` works. A batch that is alone larger than the limit gets through. */
export function createRateLimit(eventsPerSecond: number, now: () => number): RateLimit {
  let second = -1;
  let taken = 0;
  return {
    take(events) {
      const current = Math.floor(now() / 1000);
      if (current !== second) {
        second = current;
        taken = 0;
      }
      if (taken > 0 && taken + events > eventsPerSecond) return 1;
      taken += events;
      return 0;
    },
  };
}
