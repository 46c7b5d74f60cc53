import { Analytics } from '@segment/analytics-node';
import type { Outcome } from './attemptBatch';

/**
 * Why a batch travels like this. Segment's Node library (3.1.0) takes events one by one: 47 to 173 CPU-seconds per million,
 * 12 KB of memory for each that waits, no limit to how many wait, a size check that does not count, and one answer of 400
 * loses all events of a batch. So Backfill makes batches itself, of events written exactly as the library writes them (a
 * test compares the two, call by call), and lets the library carry each one: a small call per batch, for which our
 * `httpClient`, the library's own extension point, posts the prepared body to the library's own address with the library's
 * own headers and authentication. The library is shown the final answer only, so it never retries by itself.
 * One lane carries one batch at a time: a request and its batch cannot be mixed up.
 */
export interface BatchLane {
  /** Calls `deliver` with the library's request, and resolves with what it returns when the library has taken note of it. */
  readonly carry: (deliver: Deliver) => Promise<Outcome>;
}

/** Must not reject. */
export type Deliver = (request: LibraryRequest) => Promise<Outcome>;

export interface LibraryRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The batch on the lane, and how it ended. */
interface Carried {
  readonly deliver: Deliver;
  outcome: Outcome | undefined;
}

/**
 * @param host base address such as `https://api.segment.io`; the library knows the path
 */
export function createBatchLane(writeKey: string, host: string): BatchLane {
  let current: Carried | undefined;

  const analytics = new Analytics({
    writeKey,
    host,
    flushAt: 1,
    maxRetries: 0,
    httpClient: {
      async makeRequest({ url, headers }) {
        const carried = current;
        if (carried !== undefined) carried.outcome = await carried.deliver({ url, headers });
        // 400 is final for the library; it would retry 5xx and 429 by itself, and takes a redirect for success.
        return carried?.outcome?.kind === 'accepted'
          ? { status: 200, statusText: 'OK' }
          : { status: 400, statusText: 'Not accepted' };
      },
    },
  });

  /** One small call; resolves when the library says how it ended. */
  function call(): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        analytics.off('track', end);
        analytics.off('error', end);
        resolve();
      };
      analytics.on('track', end);
      analytics.on('error', end);
      // Never leaves this computer: the prepared body is posted in its place.
      analytics.track({ anonymousId: 'batch', event: 'batch', messageId: 'batch' });
    });
  }

  return {
    async carry(deliver) {
      if (current !== undefined) throw new Error('The lane is carrying a batch.');
      const carried: Carried = { deliver, outcome: undefined };
      current = carried;
      try {
        await call();
        return carried.outcome ?? unsent();
      } finally {
        current = undefined;
      }
    },
  };
}

function unsent(): never {
  throw new Error('The library did not send the batch.');
}
