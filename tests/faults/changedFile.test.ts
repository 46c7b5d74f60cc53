import { copyFile, readFile, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportJob } from '../../electron/engine/messages';
import { allAccepted, orderLine, orders, testImport, useTestWorld } from '../electron/engine/importFixture';
import type { SegmentEndpoint } from '../support/segmentEndpoint';
import { countRows } from './countRows';
import { buildImportProgram, type ImportProgram } from './importProgram';

/* Between a crash and the next run anything can happen to a file. */

const world = useTestWorld();
const rows = 3000;
let program: ImportProgram;

beforeAll(async () => {
  program = await buildImportProgram();
}, 60_000);
afterAll(() => program.remove());

/** An import that was killed somewhere in the middle. */
async function killed(): Promise<{ readonly job: ImportJob; readonly segment: SegmentEndpoint }> {
  const segment = await world.endpoint();
  const { job } = await testImport(world.folder(), segment.host, orders(rows));
  const { child, result } = await program.start({ ...job, eventsPerSecond: 400 });
  await segment.whenRequest(6);
  child.kill('SIGKILL');
  await expect(result()).rejects.toThrow();
  return { job, segment };
}

const otherLine = orderLine(7).replace('7.5', '8.5');

describe('a file that between two runs', () => {
  test.each<readonly [string, (file: string) => Promise<void>, string]>([
    ['was cut off', (file) => truncate(file, 50_000), 'fileChanged'],
    ['got more rows', async (file) => writeFile(file, orders(rows + 10)), 'fileChanged'],
    [
      'has another value in one cell',
      async (file) => writeFile(file, (await readFile(file, 'utf8')).replace(orderLine(7), otherLine)),
      'fileChanged',
    ],
    ['was deleted', (file) => rm(file), 'fileMissing'],
  ])('%s is not gone on with, and nothing of it leaves', async (_how, change, code) => {
    const { job, segment } = await killed();
    const before = segment.requests.length;
    await change(job.path);
    const refused = await program.start(job);
    expect(await refused.result()).toMatchObject({ state: 'failed', failure: { code } });
    expect(segment.requests.filter(({ events }) => events.length > 0).length).toBe(before);

    await writeFile(job.path, orders(rows));
    const later = await program.start(job);
    expect(await later.result()).toMatchObject(allAccepted(rows));
    expect(countRows(segment, rows)).toMatchObject({ lost: 0, doubled: 0 });
  });

  test.each<readonly [string, (file: string) => Promise<void>]>([
    [
      'was replaced by a copy',
      async (file) => {
        await copyFile(file, `${file}.copy`);
        await rename(`${file}.copy`, file);
      },
    ],
    ['has another time', (file) => utimes(file, 1_700_000_000, 1_700_000_000)],
  ])('%s holds the same rows, and is gone on with', async (_how, change) => {
    const { job, segment } = await killed();
    await change(job.path);
    const later = await program.start(job);
    expect(await later.result()).toMatchObject(allAccepted(rows));
    expect(countRows(segment, rows)).toMatchObject({ lost: 0, doubled: 0 });
  });
});
