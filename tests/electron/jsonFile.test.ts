import { mkdir, readdir, readFile, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createJsonFile } from '../../electron/jsonFile';
import { createTestLog } from './support/log';
import { temporaryFolder } from './support/temporaryFolder';

const shape = z.strictObject({ numbers: z.array(z.number()) });
const otherwise = { numbers: [0] };

async function create(text?: string) {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'kept.json');
  if (text !== undefined) await writeFile(file, text);
  const log = createTestLog();
  return { folder, file, log, json: createJsonFile(file, shape, otherwise, log) };
}

test('a file that is not there reads as the default, without a word', async () => {
  const { json, log } = await create();
  expect(await json.read()).toEqual(otherwise);
  expect(log.lines).toEqual([]);
});

test('what was written is read by the next start, in a folder made for it', async () => {
  const { folder, log } = await create();
  const file = path.join(folder, 'deeper', 'kept.json');
  await createJsonFile(file, shape, otherwise, log).write({ numbers: [1, 2] });
  expect(await createJsonFile(file, shape, otherwise, log).read()).toEqual({ numbers: [1, 2] });
});

test('nothing of the writing is left over, and only the person may read it', async () => {
  const { folder, file, json } = await create();
  await json.write({ numbers: [1] });
  expect(await readdir(folder)).toEqual(['kept.json']);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
});

test('changes at the same time keep their order and lose nothing', async () => {
  const { file, json } = await create();
  const changes = Array.from({ length: 20 }, (_, number) =>
    json.update(({ numbers }) => ({ numbers: [...numbers, number + 1] })),
  );
  await Promise.all(changes);
  const expected = { numbers: Array.from({ length: 21 }, (_, number) => number) };
  expect(await json.read()).toEqual(expected);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(expected);
});

test.each([
  ['no JSON', 'secret{'],
  ['an empty file', ''],
  ['cut off', '{"numbers":[1'],
  ['of another shape', '{"numbers":["secret"]}'],
  ['with an unknown key', '{"numbers":[],"more":1}'],
])('%s: it is set aside untouched, told, and the default is used', async (_what, text) => {
  const { folder, log, json } = await create(text);
  expect(await json.read()).toEqual(otherwise);
  expect(await readdir(folder)).toEqual(['kept.json.corrupt-1']);
  expect(await readFile(path.join(folder, 'kept.json.corrupt-1'), 'utf8')).toBe(text);
  expect(log.lines).toEqual([
    'error kept.json could not be understood, it was set aside as kept.json.corrupt-1',
  ]);
});

test('what was set aside before stays', async () => {
  const { folder, file, json } = await create('first');
  await json.read();
  await writeFile(file, 'second');
  await json.read();
  expect(await readFile(path.join(folder, 'kept.json.corrupt-1'), 'utf8')).toBe('first');
  expect(await readFile(path.join(folder, 'kept.json.corrupt-2'), 'utf8')).toBe('second');
});

test('a file that cannot be read is left where it is', async () => {
  const { folder, file, log, json } = await create();
  await mkdir(file);
  expect(await json.read()).toEqual(otherwise);
  expect(await readdir(folder)).toEqual(['kept.json']);
  expect(log.lines).toEqual(['error kept.json could not be read']);
});

test('a failed write is reported, keeps the old value, and does not stop the next one', async () => {
  const { folder, file, json } = await create('{"numbers":[7]}');
  await mkdir(`${file}.new`);
  await expect(json.write({ numbers: [8] })).rejects.toThrow();
  expect(await json.read()).toEqual({ numbers: [7] });
  await rmdir(path.join(folder, 'kept.json.new'));
  await json.write({ numbers: [9] });
  expect(await json.read()).toEqual({ numbers: [9] });
});
