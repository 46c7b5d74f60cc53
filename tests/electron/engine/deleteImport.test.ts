import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { deleteImport } from '../../../electron/engine/deleteImport';
import { discardImport, undoDiscard } from '../../../electron/engine/discardImport';
import { lockFolder } from '../../../electron/engine/folderLock';
import { listImports } from '../../../electron/engine/listImports';
import { readImport } from '../../../electron/engine/readImport';
import { temporaryFolder } from '../support/temporaryFolder';
import { begin, receiver, stopped } from '../../support/begunImport';

const nobody = (): never => {
  throw new Error('nothing was to be told');
};

test('who discards an import is not reminded of it, and whoever goes on with it is again', async () => {
  const imports = await temporaryFolder();
  const folder = await begin(imports, 'i', { progress: stopped });
  await discardImport(folder);
  expect((await listImports(imports, nobody, systemClock)).imports).toMatchObject([
    { discarded: true, data: 'kept' },
  ]);
  await undoDiscard(folder);
  await undoDiscard(folder);
  expect((await listImports(imports, nobody, systemClock)).imports).toMatchObject([{ discarded: false }]);
});

test('deleted data leaves the counts, and no plan, path, row or cell', async () => {
  const imports = await temporaryFolder();
  const folder = await begin(imports, 'i', {
    progress: {
      ...stopped,
      failure: { code: 'fileMissing', params: { name: 'orders.csv' } },
      problems: [
        { code: 'noId', severity: 'invalid', count: 4, examples: [{ rowNumber: 3, value: 'a secret cell' }] },
      ],
    },
  });
  await writeFile(path.join(folder, 'attention.csv'), 'a secret cell');
  const before = (await listImports(imports, nobody, systemClock)).imports[0];
  await deleteImport(folder, systemClock);
  expect(await readdir(folder)).toEqual(['counts.json']);
  const text = await readFile(path.join(folder, 'counts.json'), 'utf8');
  for (const gone of ['a secret cell', 'userId', '/home/ada', 'fileMissing'])
    expect(text).not.toContain(gone);
  const { failure: _failure, ...rest } = before ?? {};
  expect((await listImports(imports, nobody, systemClock)).imports).toEqual([{ ...rest, data: 'deleted' }]);
  // Once more changes nothing.
  await deleteImport(folder, systemClock);
  expect((await listImports(imports, nobody, systemClock)).imports).toHaveLength(1);
});

test('a deletion that a crash cut short is finished by the next listing', async () => {
  const imports = await temporaryFolder();
  const folder = await begin(imports, 'i', { progress: stopped });
  const counts = path.join(folder, 'counts.json');
  await deleteImport(folder, systemClock);
  const kept = await readFile(counts, 'utf8');
  await begin(imports, 'i', { progress: stopped });
  await writeFile(counts, kept);
  expect((await listImports(imports, nobody, systemClock)).imports).toMatchObject([{ data: 'deleted' }]);
  expect(await readdir(folder)).toEqual(['counts.json']);
});

test('counts that are damaged are set aside like any other', async () => {
  const imports = await temporaryFolder();
  const folder = await begin(imports, 'i', { progress: stopped });
  await deleteImport(folder, systemClock);
  await writeFile(path.join(folder, 'counts.json'), '{}');
  const { others } = await listImports(imports, () => undefined, systemClock);
  expect(others).toEqual([{ name: 'i.corrupt-1', kind: 'setAside' }]);
});

test('there is nothing to delete where nothing was begun', async () => {
  const imports = await temporaryFolder();
  await expect(deleteImport(path.join(imports, 'none'), systemClock)).rejects.toMatchObject({
    failure: { code: 'importUnknown' },
  });
});

test('what a person answered once is not kept', async () => {
  const imports = await temporaryFolder();
  const record = await readImport(await begin(imports, 'i'));
  expect(record).toMatchObject({ kind: 'kept', stored: { job: { receiver } } });
  expect(record?.kind === 'kept' && record.stored.job.choices).toBeUndefined();
});

test('an import that another process sends keeps its data', async () => {
  const imports = await temporaryFolder();
  const folder = await begin(imports, 'i', { progress: stopped });
  // Of our own process, which lives as long as the test.
  const lock = await lockFolder(folder, systemClock);
  await expect(deleteImport(folder, systemClock)).rejects.toMatchObject({ failure: { code: 'importInUse' } });
  expect(await readdir(folder)).toContain('job.json');
  await lock.release();
  await deleteImport(folder, systemClock);
  expect(await readdir(folder)).toEqual(['counts.json']);
});

test('what cannot be deleted is told', async () => {
  const imports = await temporaryFolder();
  const folder = await begin(imports, 'i', { progress: stopped });
  // Something in the way of the counts, which have to be on the disk before anything goes.
  await mkdir(path.join(folder, 'counts.json.new'));
  await expect(deleteImport(folder, systemClock)).rejects.toMatchObject({
    failure: { code: 'importUndeletable', detail: 'EISDIR' },
  });
  expect(await readdir(folder)).toContain('job.json');
});
