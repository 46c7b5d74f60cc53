import path from 'node:path';
import { systemClock } from '../../../electron/engine/clock';
import { createFolderJournal } from '../../../electron/engine/folderJournal';
import { createHttpPool } from '../../../electron/engine/httpPool';
import { createImportControl } from '../../../electron/engine/importControl';
import type { ImportJob } from '../../../electron/engine/messages';
import { runImport } from '../../../electron/engine/runImport';
import { senderStamp } from '../../../electron/engine/stamp';
import { ordersPlan } from '../ordersFile';
import type { Race } from '../race';

/** Backfill's engine as the app runs it: every row checked, every answer in the journal, as fast as the endpoint answers. */
export function importOrders(
  { file, host, folder }: Race,
  { compress }: { readonly compress: boolean },
): Promise<() => Promise<unknown>> {
  const job: ImportJob = {
    importId: 'bench',
    folder: path.join(folder, 'import'),
    path: file,
    fileName: path.basename(file),
    plan: ordersPlan,
    host,
    compress,
  };
  return Promise.resolve(async () => {
    const pool = createHttpPool();
    const result = await runImport(
      job,
      {
        writeKey: 'bench',
        stamp: senderStamp(),
        clock: systemClock,
        random: Math.random,
        post: pool.post,
        journal: createFolderJournal(job, systemClock),
        onProgress: (progress) => process.send?.({ kind: 'progress', progress }),
      },
      createImportControl(),
    );
    await pool.close();
    if (result.state !== 'finished') throw new Error(JSON.stringify(result));
  });
}
