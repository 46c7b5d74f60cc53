import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createLog, logFileBytes } from '../../electron/log';
import { temporaryFolder } from './support/temporaryFolder';

const now = () => new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 6));

test('writes one entry after the other, with time and level', async () => {
  const folder = path.join(await temporaryFolder(), 'logs');
  const log = createLog({ folder, now });
  log.info('first');
  log.error('second');
  await log.written();
  expect(await readFile(path.join(folder, 'backfill.log'), 'utf8')).toBe(
    '2026-01-02T03:04:05.006Z info first\n2026-01-02T03:04:05.006Z error second\n',
  );
});

test('an entry cannot pass for two, nor flood the file', async () => {
  const lines: string[] = [];
  const log = createLog({ folder: await temporaryFolder(), now, echo: (line) => lines.push(line) });
  log.error('one\ntwo');
  log.error('x'.repeat(10_000));
  await log.written();
  expect(lines[0]).toBe('2026-01-02T03:04:05.006Z error one\n    two');
  expect(lines[1]?.length).toBeLessThan(4100);
});

test('a full file makes room and one old file is kept', async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'backfill.log');
  await writeFile(path.join(folder, 'backfill.old.log'), 'oldest');
  await writeFile(file, 'x'.repeat(logFileBytes + 1));
  const log = createLog({ folder, now });
  log.info('new');
  await log.written();
  expect((await readdir(folder)).sort()).toEqual(['backfill.log', 'backfill.old.log']);
  expect((await readFile(file, 'utf8')).endsWith('info new\n')).toBe(true);
  expect((await readFile(path.join(folder, 'backfill.old.log'), 'utf8')).startsWith('xxx')).toBe(true);
});

test('a log that cannot be written stops nothing', async () => {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'backfill.log'));
  const log = createLog({ folder, now });
  log.info('lost');
  await expect(log.written()).resolves.toBeUndefined();
});
