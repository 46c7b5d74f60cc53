import type { FastClock } from './fastClock';
import type { SimulatedEndpoint } from './simulatedImport';

export interface Limited {
  /** Takes as many, or returns the seconds to wait. */
  readonly take: (events: number, now: number) => number;
}

/** As many a second as it may, and a burst of so many seconds' worth. */
export function bucket(perSecond: number, burst: number): Limited {
  const size = perSecond * burst;
  let tokens = size;
  let filledAt = 0;
  return {
    take(events, now) {
      tokens = Math.min(size, tokens + ((now - filledAt) / 1000) * perSecond);
      filledAt = now;
      if (tokens < events) return Math.max(1, Math.ceil((events - tokens) / perSecond));
      tokens -= events;
      return 0;
    },
  };
}

/** Windows of so many seconds. */
export function windows(perSecond: number, seconds: number): Limited {
  const size = perSecond * seconds;
  let current = -1;
  let taken = 0;
  return {
    take(events, now) {
      const index = Math.floor(now / 1000 / seconds);
      if (index !== current) taken = 0;
      current = index;
      if (taken + events > size) return Math.max(1, Math.ceil((index + 1) * seconds - now / 1000));
      taken += events;
      return 0;
    },
  };
}

export function endpoint(
  limited: Limited,
  latency: number,
  header: 'retryAfter' | 'rateLimitReset',
): SimulatedEndpoint {
  return async (rows: readonly number[], clock: FastClock) => {
    await clock.sleep(latency / 2);
    const wait = limited.take(rows.length, clock.elapsed());
    await clock.sleep(latency / 2);
    return wait === 0
      ? { kind: 'status', status: 200 }
      : { kind: 'status', status: 429, [header]: String(wait) };
  };
}
