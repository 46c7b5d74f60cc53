import { checkFile } from '../../../electron/engine/checkFile';
import { systemClock } from '../../../electron/engine/clock';
import { senderStamp } from '../../../electron/engine/stamp';
import { ordersPlan } from '../ordersFile';
import type { Contender } from '../race';

/** Backfill's check of the whole file. */
export const checkOrders: Contender = async ({ file }) => {
  return async () => {
    const report = await checkFile(
      { checkId: 'bench', path: file, plan: ordersPlan },
      {
        stamp: senderStamp(),
        clock: systemClock,
        onReport: (progress) => process.send?.({ kind: 'progress', progress }),
      },
      new AbortController().signal,
    );
    if (report.state !== 'finished' || report.rows.ready !== report.rows.read)
      throw new Error(JSON.stringify(report));
  };
};
