import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readJobFile, writeJobFile } from '../../../electron/engine/jobFile';
import type { ImportJob } from '../../../electron/engine/messages';
import { ordersPlan, useTestWorld } from './importFixture';

const world = useTestWorld();
const file = (): string => path.join(world.folder(), 'job.json');

const first: ImportJob = {
  importId: 'import-1',
  folder: '/imports/import-1',
  path: '/data/orders.csv',
  identity: { size: 900, mtimeMs: 1, inode: 2, device: 3 },
  fileName: 'orders.csv',
  plan: ordersPlan,
  host: 'https://api.segment.io',
  eventsPerSecond: 500,
  expected: { rows: 10, events: 20 },
};
const origin = { fileHash: 'ab', idPrefix: '0'.repeat(20), startedAt: '2024-06-01T00:00:00.000Z' };

test.each([
  ['that has begun', { job: first, origin }, { createdAt: origin.startedAt, job: first, origin }],
  ['that never began', { job: first }, { job: first }],
])('a job of the first version %s is read as that of the latest', async (_when, written, read) => {
  await writeFile(file(), JSON.stringify({ version: 1, ...written }));
  expect(await readJobFile(world.folder())).toEqual(read);
});

test('a job is read back as it was written, but for the answers to questions, which hold for one run', async () => {
  const job: ImportJob = {
    ...first,
    generation: 2,
    receiver: {
      kind: 'source',
      sourceId: 's',
      name: 'Shop',
      endpoint: { kind: 'segment', region: 'eu' },
      maskedKey: 'abcd****wxyz',
    },
    plan: { ...ordersPlan, messageIds: { by: 'columns', columns: [0, 2] } },
  };
  const stored = { createdAt: '2024-05-31T23:00:00.000Z', job, origin };
  await writeJobFile(world.folder(), { ...stored, job: { ...job, choices: { refused: 'retry' } } });
  expect(await readJobFile(world.folder())).toEqual(stored);
  // An earlier version would not obey all of it: it is told that a later one wrote it.
  expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject({ version: 2 });
});

test.each([
  ['{"version":3,"job":{}}', 'importOfLaterVersion'],
  ['{"version":2,"job":{}}', 'importDamaged'],
  [JSON.stringify({ version: 1, job: { ...first, host: 7 } }), 'importDamaged'],
  [JSON.stringify({ version: 2, job: first, more: true }), 'importDamaged'],
  ['null', 'importDamaged'],
])('what is no job is told apart: %s', async (text, code) => {
  await writeFile(file(), text);
  await expect(readJobFile(world.folder())).rejects.toMatchObject({ failure: { code } });
});
