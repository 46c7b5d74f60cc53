import type * as FileSystem from 'node:fs/promises';
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { createFolderJournal } from '../../../electron/engine/folderJournal';
import { ordersPlan, useTestWorld } from './importFixture';

/** As on Windows, where a file that is open for appending cannot be shortened. */
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof FileSystem>();
  return {
    ...real,
    async open(...input: Parameters<typeof real.open>) {
      const handle = await real.open(...input);
      if (input[1] !== 'a') return handle;
      handle.truncate = () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' }));
      return handle;
    },
  };
});

const world = useTestWorld();

test('a journal is claimed, and its torn end cut, where an appending handle cannot shorten', async () => {
  const folder = path.join(world.folder(), 'import-1');
  const log = path.join(folder, 'journal.log');
  const job = {
    importId: 'import-1',
    folder,
    path: '/data/orders.csv',
    fileName: 'orders.csv',
    plan: ordersPlan,
    host: 'https://api.segment.io',
  };
  const first = createFolderJournal(job, systemClock);
  await first.claim();
  await first.finish({ kind: 'ended', at: '2024-06-01T00:00:00.000Z', state: 'stopped' });
  const whole = await readFile(log, 'utf8');
  await appendFile(log, '{"crc":"12');
  const second = createFolderJournal(job, systemClock);
  await second.claim();
  await second.finish({ kind: 'ended', at: '2024-06-01T00:00:00.000Z', state: 'stopped' });
  const text = await readFile(log, 'utf8');
  expect(text.startsWith(whole)).toBe(true);
  expect(text).not.toContain('{"crc":"12{');
});
