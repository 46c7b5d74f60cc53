import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { systemClock } from '../../electron/engine/clock';
import { createFolderJournal } from '../../electron/engine/folderJournal';
import { createHttpPool } from '../../electron/engine/httpPool';
import { createImportControl } from '../../electron/engine/importControl';
import { jobSchema } from '../../electron/engine/jobFile';
import { runImport } from '../../electron/engine/runImport';
import { senderStamp } from '../../electron/engine/stamp';

/**
 * An import in a process of its own, so that it can be killed: `node importProcess.js JOB.json`. On stdout the last snapshot
 * and the most memory that the process ever held, in bytes.
 */
const job = jobSchema.parse(JSON.parse(await readFile(z.string().parse(process.argv[2]), 'utf8')));
const pool = createHttpPool();
const result = await runImport(
  job,
  {
    writeKey: 'test-key',
    stamp: senderStamp(),
    clock: systemClock,
    random: Math.random,
    post: pool.post,
    journal: createFolderJournal(job, systemClock),
    onProgress: () => undefined,
  },
  createImportControl(),
);
await pool.close();
// Not resourceUsage(): on Linux a process inherits the maximum of the one that started it.
const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
const peak = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
const memory = peak === undefined ? process.memoryUsage.rss() : Number(peak) * 1024;
process.stdout.write(JSON.stringify({ result, memory }));
