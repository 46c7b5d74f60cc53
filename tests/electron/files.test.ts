import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createFiles, tokenLimit } from '../../electron/files';
import { temporaryFolder } from './support/temporaryFolder';

async function create() {
  const folder = await temporaryFolder();
  const pastedFolder = path.join(folder, 'pasted');
  const samplePath = path.join(folder, 'sample-orders.csv');
  await writeFile(samplePath, 'a\n1\n');
  let ids = 0;
  const files = await createFiles({ pastedFolder, samplePath, newId: () => `id${String(++ids)}` });
  return { folder, pastedFolder, samplePath, files };
}

test('a file is known by a token that says nothing of its path', async () => {
  const { files, samplePath } = await create();
  const granted = await files.grant(samplePath);
  expect(granted).toEqual({
    ok: true,
    value: { token: 'id1', name: 'sample-orders.csv', path: samplePath },
  });
  expect(files.find('id1')).toEqual(granted);
});

test('a token that was never given, or forgotten, opens nothing', async () => {
  const { files, samplePath } = await create();
  const unknown = { ok: false, failure: { code: 'fileTokenUnknown', params: {} } };
  expect(files.find('id1')).toEqual(unknown);
  expect(files.find('__proto__')).toEqual(unknown);
  await files.grant(samplePath);
  files.forget('id1');
  expect(files.find('id1')).toEqual(unknown);
});

test('what is no file is refused by name', async () => {
  const { files, folder } = await create();
  const refused = async (file: string) => {
    const result = await files.grant(file);
    return result.ok ? 'granted' : result.failure;
  };
  expect(await refused(path.join(folder, 'gone.csv'))).toEqual({
    code: 'fileMissing',
    params: { name: 'gone.csv' },
  });
  expect(await refused(path.join(folder, 'sample-orders.csv', 'x.csv'))).toMatchObject({
    code: 'fileMissing',
  });
  expect(await refused(folder)).toMatchObject({ code: 'fileIsFolder' });
  expect(await refused('sample-orders.csv')).toMatchObject({ code: 'fileMissing' });
  expect(await refused('../../etc/hostname')).toMatchObject({ code: 'fileMissing' });
  expect(await refused(`${path.join(folder, 'a')}\0.csv`)).toMatchObject({ code: 'fileUnreadable' });
  if (process.platform !== 'win32')
    expect(await refused('/dev/null')).toMatchObject({ code: 'fileUnreadable' });
});

test('a list of files is granted only under the name that Backfill gives it', async () => {
  const { files, folder } = await create();
  const list = path.join(folder, 'a.backfill-list');
  await writeFile(list, '{}');
  expect(await files.grant(list)).toMatchObject({ ok: false, failure: { code: 'fileNotText' } });
  expect(await files.grant(list, 'a.csv and 1 more')).toMatchObject({
    ok: true,
    value: { name: 'a.csv and 1 more', path: list },
  });
});

test('only so many tokens stay good, and the newest always does', async () => {
  const { files, samplePath } = await create();
  for (let count = 0; count <= tokenLimit; count++) await files.grant(samplePath);
  expect(files.find('id1').ok).toBe(false);
  expect(files.find('id2').ok).toBe(true);
  expect(files.find(`id${String(tokenLimit + 1)}`).ok).toBe(true);
});

test('pasted text becomes a file, byte for byte, that only the person may read', async () => {
  const { files, pastedFolder } = await create();
  const text = 'naïve,2\r\n"a\nb",3';
  const pasted = await files.paste(text);
  if (!pasted.ok) throw new Error(pasted.failure.code);
  expect(pasted.value.name).toBe('Pasted rows.csv');
  expect(pasted.value.path.startsWith(pastedFolder + path.sep)).toBe(true);
  expect(await readFile(pasted.value.path, 'utf8')).toBe(text);
});

test('two pastes are two files', async () => {
  const { files } = await create();
  const [first, second] = [await files.paste('1'), await files.paste('2')];
  if (!first.ok || !second.ok) throw new Error('not pasted');
  expect(await readFile(first.value.path, 'utf8')).toBe('1');
  expect(await readFile(second.value.path, 'utf8')).toBe('2');
});

test.each(['', ' ', '\n\r\n\t'])('pasting %j is told to be empty', async (text) => {
  const { files, pastedFolder } = await create();
  expect(await files.paste(text)).toEqual({ ok: false, failure: { code: 'pasteEmpty', params: {} } });
  await expect(readdir(pastedFolder)).rejects.toThrow('ENOENT');
});

test('what was pasted before the last start is gone', async () => {
  const { files, pastedFolder, samplePath } = await create();
  await files.paste('secret');
  await createFiles({ pastedFolder, samplePath, newId: () => 'x' });
  await expect(readdir(pastedFolder)).rejects.toThrow('ENOENT');
});

test('the sample is a file like any other', async () => {
  const { files, samplePath } = await create();
  expect(await files.sample()).toMatchObject({ ok: true, value: { path: samplePath } });
});

test.runIf(process.getuid?.() !== 0 && process.platform !== 'win32')(
  'a folder that may not be entered makes its files unreadable',
  async () => {
    const { files, folder } = await create();
    const closed = path.join(folder, 'closed');
    await mkdir(closed);
    await writeFile(path.join(closed, 'a.csv'), 'a');
    await chmod(closed, 0);
    expect(await files.grant(path.join(closed, 'a.csv'))).toMatchObject({
      ok: false,
      failure: { code: 'fileUnreadable' },
    });
    await chmod(closed, 0o700);
  },
);

test('what a file was like when it was opened last stays with its token', async () => {
  const { files, samplePath } = await create();
  const identity = { size: 4, mtimeMs: 1, inode: 2, device: 3 };
  files.opened('id1', identity);
  expect(files.find('id1').ok).toBe(false);
  await files.grant(samplePath);
  files.opened('id1', identity);
  files.opened('id1', { ...identity, size: 5 });
  expect(files.find('id1')).toMatchObject({ ok: true, value: { identity: { size: 5 } } });
});
