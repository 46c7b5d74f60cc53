import { systemClock } from '../../../electron/engine/clock';
import { countRows } from '../../../electron/engine/countRows';
import { openFile } from '../../../electron/engine/openFile';
import { createProfileObserver } from '../../../electron/engine/profileObserver';
import type { Contender } from '../race';

/** What Backfill does with a file by itself once it is open: counts its rows and profiles its columns. */
export const readOrders: Contender = async ({ file }) => {
  return async () => {
    const opened = await openFile({ token: 'bench', path: file, name: 'orders.csv' });
    let rows = 0;
    let profiled = 0;
    const observer = createProfileObserver(opened.preview.profiles, (profiles) => {
      profiled = profiles[0]?.rows ?? 0;
      process.send?.({ kind: 'progress', profiles });
    });
    await countRows(file, opened, {
      clock: systemClock,
      signal: new AbortController().signal,
      observer,
      onCount: (counted) => {
        rows = counted.rows;
        process.send?.({ kind: 'progress', counted });
      },
    });
    if (rows === 0 || profiled !== rows) throw new Error(`${profiled} of ${rows} rows were profiled.`);
  };
};
