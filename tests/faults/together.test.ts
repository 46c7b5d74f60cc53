import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allAccepted, orders, testImport, useTestWorld } from '../electron/engine/importFixture';
import { countRows } from './countRows';
import { buildImportProgram, type ImportProgram } from './importProgram';

const world = useTestWorld();
const rows = 3000;
let program: ImportProgram;

beforeAll(async () => {
  program = await buildImportProgram();
}, 60_000);
afterAll(() => program.remove());

test('the same file sent twice at once, as two imports, arrives under the same ids', async () => {
  const segment = await world.endpoint();
  const { job } = await testImport(world.folder(), segment.host, orders(rows));
  const other = { ...job, importId: 'import-2', folder: path.join(world.folder(), 'import-2') };
  const both = await Promise.all([program.start(job), program.start(other)]);
  for (const { result } of both) expect(await result()).toMatchObject(allAccepted(rows));
  expect(countRows(segment, rows)).toEqual({ lost: 0, doubled: 0, repeats: rows });
});

test('two different files at once do not get into each other', async () => {
  const segment = await world.endpoint();
  const first = await testImport(world.folder(), segment.host, orders(rows));
  const second = await world.endpoint();
  const folder = path.join(world.folder(), 'other');
  await mkdir(folder);
  const { job } = await testImport(folder, second.host, orders(rows + 1), { importId: 'import-2' });
  const both = await Promise.all([program.start(first.job), program.start(job)]);
  const [one, other] = await Promise.all(both.map(({ result }) => result()));
  expect(one).toMatchObject(allAccepted(rows));
  expect(other).toMatchObject(allAccepted(rows + 1));
  expect(countRows(segment, rows)).toEqual({ lost: 0, doubled: 0, repeats: 0 });
  expect(countRows(second, rows + 1)).toEqual({ lost: 0, doubled: 0, repeats: 0 });
});
