import { createReadStream } from 'node:fs';
import { Analytics } from '@segment/analytics-node';
import Papa from 'papaparse';
import type { Contender } from '../race';

/** Segment's library as its README says: one call a row, and `closeAndFlush` at the end. */
export const libraryLoop: Contender = async ({ file, host }) => {
  return async () => {
    const analytics = new Analytics({ writeKey: 'bench', host });
    await new Promise<void>((resolve, reject) => {
      Papa.parse<Record<string, string>>(createReadStream(file, 'utf8'), {
        header: true,
        step({ data: { user_id: userId = '', event = '', timestamp = '', ...properties } }) {
          analytics.track({ userId, event, timestamp, properties });
        },
        complete: () => {
          resolve();
        },
        error: reject,
      });
    });
    await analytics.closeAndFlush({ timeout: 600_000 });
  };
};
