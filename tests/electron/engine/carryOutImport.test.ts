import { mkdir, readFile, rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { carryOutImport } from '../../../electron/engine/carryOutImport';
import { systemClock } from '../../../electron/engine/clock';
import { lockFolder } from '../../../electron/engine/folderLock';
import { createImportControl } from '../../../electron/engine/importControl';
import { lockName } from '../../../electron/engine/lockHolder';
import type { ImportJob } from '../../../electron/engine/messages';
import { readImport } from '../../../electron/engine/readImport';
import { expectBalanced, orders, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();

async function carryOut(job: ImportJob) {
  const progress = await carryOutImport(
    job,
    {
      writeKey: 'test-key',
      clock: systemClock,
      random: () => 0.1,
      onProgress: () => undefined,
      log: () => undefined,
      place: { appVersion: '1.2.3', electronVersion: undefined, timeZone: 'UTC' },
    },
    createImportControl(),
  );
  expectBalanced(progress);
  return progress;
}

/** What an import's folder says to those who read it. */
async function told({ folder }: ImportJob): Promise<object> {
  const record = await readImport(folder);
  return { past: record?.past, report: await readFile(path.join(folder, 'report.json'), 'utf8') };
}

async function finished(): Promise<ImportJob> {
  const segment = await world.endpoint();
  const { job } = await testImport(world.folder(), segment.host, orders(40), {
    expected: { rows: 40, events: 40 },
  });
  expect(await carryOut(job)).toMatchObject({ state: 'finished', rows: { accepted: 40 } });
  return job;
}

test('an import that another process has is told with the numbers that are in its folder, and they stay', async () => {
  const job = await finished();
  const before = await told(job);
  const lock = await lockFolder(job.folder, systemClock);
  expect(await carryOut(job)).toMatchObject({
    importId: job.importId,
    state: 'failed',
    failure: { code: 'importInUse' },
    rows: { read: 40, accepted: 40, notSent: 0 },
    events: { accepted: 40 },
  });
  await lock.release();
  expect(await told(job)).toEqual(before);
});

test('a folder that cannot be written to keeps what it says of earlier runs', async () => {
  const job = await finished();
  const before = await told(job);
  // No file takes the place of a folder.
  const lock = path.join(job.folder, lockName);
  await mkdir(lock);
  await utimes(lock, 1000, 1000);
  expect(await carryOut(job)).toMatchObject({
    state: 'failed',
    failure: { code: 'journalUnwritable' },
    rows: { read: 40, accepted: 40, notSent: 0 },
  });
  expect(await told(job)).toEqual(before);
  await rm(lock, { recursive: true });
});

test('an import whose folder cannot even be made ends with nothing but its failure', async () => {
  const segment = await world.endpoint();
  const { job } = await testImport(world.folder(), segment.host, orders(40));
  expect(await carryOut({ ...job, folder: path.join(job.path, 'import-1') })).toMatchObject({
    state: 'failed',
    failure: { code: 'journalUnwritable' },
    rows: { accepted: 0 },
  });
});
