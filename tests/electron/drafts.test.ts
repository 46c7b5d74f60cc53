import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createDrafts, draftPath } from '../../electron/drafts';
import { createFiles } from '../../electron/files';
import type { Draft } from '../../shared/model/draft';
import { fail, ok } from '../../shared/model/failure';
import { createTestLog } from './support/log';
import { plan } from './support/plan';
import { temporaryFolder } from './support/temporaryFolder';

const draft: Draft = { step: 'map', plan, receiver: { kind: 'practice' }, retryAs: 'first' };

async function create(existing?: string) {
  const folder = existing ?? (await temporaryFolder());
  const samplePath = path.join(folder, 'sample-orders.csv');
  const orders = path.join(folder, 'orders.csv');
  if (existing === undefined) {
    await writeFile(samplePath, 'a\n1\n');
    await writeFile(orders, 'a\n1\n');
  }
  const log = createTestLog();
  const pastedFolder = path.join(folder, 'pasted');
  let ids = 0;
  const files = await createFiles({
    pastedFolder,
    keep: await draftPath(folder, log),
    samplePath,
    newId: () => `id${String(++ids)}`,
  });
  const drafts = createDrafts({
    folder,
    files,
    samplePath,
    now: () => new Date('2026-11-24T10:00:00Z'),
    log,
  });
  return { folder, orders, samplePath, files, drafts, log };
}

async function tokenOf(
  granted: Promise<Awaited<ReturnType<Awaited<ReturnType<typeof create>>['files']['grant']>>>,
) {
  const file = await granted;
  if (!file.ok) throw new Error(file.failure.code);
  return file.value.token;
}

async function identityOf(file: string) {
  const { size, mtimeMs, ino, dev } = await stat(file);
  return { size, mtimeMs, inode: ino, device: dev };
}

test('the next start goes on with the file where it was, and the window never learns its path', async () => {
  const first = await create();
  expect(await first.drafts.offered()).toBeNull();
  const token = await tokenOf(first.files.grant(first.orders));
  expect(await first.drafts.save(token, draft)).toEqual(ok(null));

  const { drafts } = await create(first.folder);
  const offered = await drafts.offered();
  expect(offered).toEqual({ name: 'orders.csv', step: 'map', savedAt: '2026-11-24T10:00:00.000Z' });
  expect(await drafts.reopen()).toMatchObject(ok({ file: { path: first.orders }, draft }));
});

test('the file is the same one when only its place is another', async () => {
  const { files, drafts, orders } = await create();
  const token = await tokenOf(files.grant(orders));
  const before = await identityOf(orders);
  files.opened(token, before);
  await drafts.save(token, draft);
  const reopened = await drafts.reopen();
  if (!reopened.ok) throw new Error(reopened.failure.code);
  const { isOther } = reopened.value;
  expect(isOther(before)).toBe(false);
  expect(isOther({ ...before, inode: before.inode + 1, device: before.device + 1 })).toBe(false);
  expect(isOther({ ...before, size: before.size + 1 })).toBe(true);
  await utimes(orders, 1, 1);
  expect(isOther(await identityOf(orders))).toBe(true);
  expect(isOther(undefined)).toBe(false);
});

test('a file that was moved is named, and is taken from where it is now', async () => {
  const { files, drafts, orders, folder } = await create();
  await drafts.save(await tokenOf(files.grant(orders)), draft);
  const moved = path.join(folder, 'moved.csv');
  await writeFile(moved, await readFile(orders));
  await rm(orders);
  expect(await drafts.reopen()).toEqual(fail('fileMissing', { name: 'orders.csv' }));
  const token = await tokenOf(files.grant(moved));
  expect(await drafts.reopen(token)).toMatchObject(ok({ file: { path: moved }, draft }));
  expect(await drafts.reopen('x')).toEqual(fail('fileTokenUnknown'));
});

test('the sample is found wherever it lies at the next start', async () => {
  const { files, drafts, samplePath, folder } = await create();
  await drafts.save(await tokenOf(files.sample()), draft);
  expect(await readFile(path.join(folder, 'draft.json'), 'utf8')).not.toContain(samplePath);
  expect(await drafts.reopen()).toMatchObject(ok({ file: { path: samplePath } }));
});

test('pasted rows are kept for as long as somebody can go on with them', async () => {
  const first = await create();
  await first.drafts.save(await tokenOf(first.files.paste('a,b\n1,2')), draft);
  const other = await first.files.paste('c\n3');
  if (!other.ok) throw new Error(other.failure.code);

  const second = await create(first.folder);
  expect((await second.drafts.reopen()).ok).toBe(true);
  await expect(readFile(other.value.path)).rejects.toThrow('ENOENT');
  await second.drafts.discard();
  expect(await second.drafts.offered()).toBeNull();
  expect(await second.drafts.reopen()).toEqual(fail('fileTokenUnknown'));

  const third = await create(first.folder);
  await expect(stat(path.join(third.folder, 'pasted', 'id1'))).rejects.toThrow('ENOENT');
});

test('a list of files is granted under its own name', async () => {
  const { files, drafts, folder } = await create();
  const list = path.join(folder, 'a.backfill-list');
  await writeFile(list, '{}');
  await drafts.save(await tokenOf(files.grant(list, 'orders.csv and 1 more')), draft);
  expect(await drafts.reopen()).toMatchObject(ok({ file: { path: list, name: 'orders.csv and 1 more' } }));
});

test('a file that was closed is not written down; a damaged draft is none', async () => {
  const { drafts, folder, files, orders, log } = await create();
  expect(await drafts.save('x', draft)).toEqual(fail('fileTokenUnknown'));
  await drafts.save(await tokenOf(files.grant(orders)), draft);
  await drafts.written();
  await writeFile(path.join(folder, 'draft.json'), '{"version":1,"last":{"name":"a secret"}}');
  expect(await drafts.offered()).toBeNull();
  expect(log.lines.join()).not.toContain('secret');
});
