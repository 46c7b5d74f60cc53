import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createImportFolders } from '../../electron/importFolders';
import { fail, ok } from '../../shared/model/failure';
import { temporaryFolder } from './support/temporaryFolder';

test('each import has a folder of its own, named by its id', async () => {
  const root = path.join(await temporaryFolder(), 'imports');
  const folders = createImportFolders(root);
  const folder = path.join(root, '0b7d-4f_A');
  expect(folders.of('0b7d-4f_A')).toEqual(ok(folder));
  expect(await folders.make('0b7d-4f_A')).toEqual(ok(folder));
  expect((await stat(folder)).isDirectory()).toBe(true);
});

test.each(['..', '.', '', '../sources', 'a/b', 'a\\b', 'x.corrupt-1', 'x'.repeat(65)])(
  'what could lead anywhere else is no id: %j',
  async (importId) => {
    const folders = createImportFolders('/imports');
    expect(folders.of(importId)).toEqual(fail('importUnknown'));
    expect(await folders.make(importId)).toEqual(fail('importUnknown'));
  },
);

test('a folder that cannot be made is told', async () => {
  const root = path.join(await temporaryFolder(), 'imports');
  await writeFile(root, 'a file where the folder should be');
  expect(await createImportFolders(root).make('i1')).toEqual(fail('journalUnwritable'));
});
