import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { identifyFile } from '../../../electron/engine/fileIdentity';
import { groupFiles } from '../../../electron/engine/groupFiles';
import { hashFile } from '../../../electron/engine/hashFile';
import { openFile } from '../../../electron/engine/openFile';
import { readRows } from '../../../electron/engine/readRows';
import { isPartOf } from '../../../electron/engine/wholeFile';
import { orders, ordersPlan, testImport, useTestWorld } from './importFixture';

const world = useTestWorld();

async function write(files: Readonly<Record<string, string>>): Promise<string[]> {
  const paths = Object.keys(files).map((name) => path.join(world.folder(), name));
  await Promise.all(paths.map((file, index) => writeFile(file, Object.values(files)[index] ?? '')));
  return paths;
}

const lists = () => path.join(world.folder(), 'lists');

async function listOf(files: Readonly<Record<string, string>>): Promise<string> {
  const [group] = await groupFiles(await write(files), lists());
  if (group === undefined) throw new Error('no group');
  return group.path;
}

const twoFiles = { 'b-10.csv': 'id,total\n3,30\n', 'b-2.csv': 'id,total\n1,10\n\n2,20\n' };

test('files with the same columns are one table, in the order in which people count', async () => {
  const paths = await write({ ...twoFiles, 'people.csv': 'id,email\n1,a@b.c\n' });
  const groups = await groupFiles(paths, lists());
  expect(groups.map(({ names, columns }) => ({ names, columns }))).toEqual([
    { names: ['b-2.csv', 'b-10.csv'], columns: ['id', 'total'] },
    { names: ['people.csv'], columns: ['id', 'email'] },
  ]);
  expect(groups[1]?.path).toBe(path.join(world.folder(), 'people.csv'));
  // The same files in another order are the same list: nothing piles up, and their import is known again.
  expect((await groupFiles([...paths].reverse(), lists()))[0]?.path).toBe(groups[0]?.path);
  expect(await readdir(lists())).toHaveLength(1);
});

test('a file that is given twice is read once', async () => {
  const [one = ''] = await write({ 'a.csv': 'id\n1\n' });
  expect(await groupFiles([one, one], lists())).toEqual([{ path: one, names: ['a.csv'], columns: ['id'] }]);
});

test('a file among them that is no table is named', async () => {
  const paths = await write({ 'a.csv': 'id\n1\n', 'b.pdf': '%PDF-1.7 …' });
  await expect(groupFiles(paths, lists())).rejects.toMatchObject({
    failure: { code: 'fileIsPdf', params: { name: 'b.pdf' } },
  });
});

test('its rows tell their file and their number there, and their own numbers go on', async () => {
  const list = await listOf(twoFiles);
  const { preview } = await openFile({ token: 't', path: list, name: 'both' });
  expect(preview.columns).toEqual(['id', 'total', 'file', 'file row']);
  expect(preview.rows[1]).toEqual({ rowNumber: 4, cells: ['2', '20', 'b-2.csv', '4'] });
  const rows = [];
  const identity = await identifyFile(list);
  let end = 0;
  for await (const chunk of readRows(list, identity, preview, { chunkBytes: 7 })) {
    rows.push(...chunk.rows);
    expect(chunk.startByte).toBeLessThanOrEqual(chunk.endByte);
    expect(chunk.endByte).toBeGreaterThanOrEqual(end);
    end = chunk.endByte;
    expect(chunk.place()).toBeUndefined();
  }
  expect(rows).toEqual([
    { rowNumber: 2, cells: ['1', '10', 'b-2.csv', '2'] },
    { rowNumber: 4, cells: ['2', '20', 'b-2.csv', '4'] },
    { rowNumber: 6, cells: ['3', '30', 'b-10.csv', '2'] },
  ]);
  expect(end).toBe(identity.size);
});

test('a column that is called file already keeps its name', async () => {
  const list = await listOf({ 'a.csv': 'file,x\n1,2\n', 'b.csv': 'file,x\n3,4\n' });
  const { preview } = await openFile({ token: 't', path: list, name: 'both' });
  expect(preview.columns).toEqual(['file', 'x', 'file (2)', 'file row']);
});

test('a first file without rows leaves the table to the next', async () => {
  const list = await listOf({ 'a.csv': 'id,total\n', 'b.csv': 'id,total\n1,2\n' });
  const { preview } = await openFile({ token: 't', path: list, name: 'both' });
  expect(preview.rows.map(({ cells }) => cells)).toEqual([['1', '2', 'b.csv', '2']]);
});

test('read in a way by which they have other columns, they are refused by name', async () => {
  const list = await listOf({ 'a.csv': 'a;b,c\n1;2,3\n', 'b.csv': 'a;b,c\n1;2,3\n' });
  await writeFile(path.join(world.folder(), 'b.csv'), 'a;b,d\n1;2,3\n');
  await expect(openFile({ token: 't', path: list, name: 'both' })).rejects.toMatchObject({
    failure: { code: 'filesDiffer', params: { first: 'a.csv', other: 'b.csv' } },
  });
});

test('the hash is that of all bytes and names; a change in any file is noticed', async () => {
  const list = await listOf(twoFiles);
  const identity = await identifyFile(list);
  const before = await hashFile(list, identity);
  await appendFile(path.join(world.folder(), 'b-10.csv'), '4,40\n');
  await expect(hashFile(list, identity)).rejects.toMatchObject({ failure: { code: 'fileChanged' } });
  expect(await hashFile(list, await identifyFile(list))).not.toBe(before);
  await rm(path.join(world.folder(), 'b-10.csv'));
  await expect(identifyFile(list)).rejects.toMatchObject({
    failure: { code: 'fileMissing', params: { name: 'b-10.csv' } },
  });
});

test('a list that is damaged or gone is told', async () => {
  const list = await listOf(twoFiles);
  await writeFile(list, '{"version":1,"files":[]}');
  await expect(identifyFile(list)).rejects.toMatchObject({ failure: { code: 'fileUnreadable' } });
  await writeFile(list, '{');
  await expect(identifyFile(list)).rejects.toMatchObject({ failure: { code: 'fileUnreadable' } });
  await rm(list);
  await expect(identifyFile(list)).rejects.toMatchObject({ failure: { code: 'fileMissing' } });
});

test('none of its files is ever overwritten', async () => {
  const list = await listOf(twoFiles);
  expect(await isPartOf(list, path.join(world.folder(), 'b-10.csv'))).toBe(true);
  expect(await isPartOf(list, path.join(world.folder(), 'other.csv'))).toBe(false);
});

test('an import of a list that was stopped goes on, and every row is accepted once', async () => {
  const endpoint = await world.endpoint();
  const list = await listOf({ 'o-1.csv': orders(1500), 'o-2.csv': orders(1500) });
  const plan = { ...ordersPlan, columns: [...ordersPlan.columns, 'file', 'file row'] };
  const job = { path: list, fileName: 'o-1.csv and 1 more', plan };
  const stop = new AbortController();
  const begun = await testImport(world.folder(), endpoint.host, '', { ...job, eventsPerSecond: 2000 });
  const first = await begun.run(stop.signal, {
    onProgress: ({ rows }) => {
      if (rows.accepted > 0) stop.abort();
    },
  });
  expect(first.state).toBe('stopped');
  const again = await testImport(world.folder(), endpoint.host, '', job);
  const { state, rows } = await again.run();
  expect({ state, rows }).toMatchObject({
    state: 'finished',
    rows: { read: 3000, accepted: 3000, notSent: 0 },
  });
  expect(endpoint.accepted.size).toBe(3000);
  expect([...endpoint.accepted.values()].every((times) => times === 1)).toBe(true);
});

test('what a list holds is what was asked for', async () => {
  const list = await listOf(twoFiles);
  const stored: unknown = JSON.parse(await readFile(list, 'utf8'));
  expect(stored).toEqual({
    version: 1,
    files: [path.join(world.folder(), 'b-2.csv'), path.join(world.folder(), 'b-10.csv')],
  });
});
