import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cachedFolder } from '../../../electron/runtime/cacheFolder.mjs';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'backfill-cache-'));
});
afterEach(() => rm(parent, { recursive: true }));

const fillWith = (text: string) => (folder: string) => writeFile(path.join(folder, 'file'), text);

it('makes a folder once', async () => {
  const folder = await cachedFolder('thing', fillWith('first'), parent);
  await cachedFolder('thing', fillWith('second'), parent);
  expect(await readFile(path.join(folder, 'file'), 'utf8')).toBe('first');
});

it('gives two processes that make it at once the same folder, and leaves nothing else behind', async () => {
  const both = await Promise.all([
    cachedFolder('thing', fillWith('one'), parent),
    cachedFolder('thing', fillWith('other'), parent),
  ]);
  expect(new Set(both).size).toBe(1);
  expect(await readFile(path.join(both[0], 'file'), 'utf8')).toMatch(/^(one|other)$/);
  expect(await readdir(parent)).toEqual(['thing']);
});

it('leaves nothing behind when it fails', async () => {
  const fail = () => Promise.reject(new Error('no network'));
  await expect(cachedFolder('thing', fail, parent)).rejects.toThrow('no network');
  expect(await readdir(parent)).toEqual([]);
});

it('removes what a killed process left, but not what another one is making', async () => {
  const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
  await mkdir(path.join(parent, 'unfinished-killed'));
  await utimes(path.join(parent, 'unfinished-killed'), longAgo, longAgo);
  await mkdir(path.join(parent, 'unfinished-running'));
  await cachedFolder('thing', fillWith('text'), parent);
  expect((await readdir(parent)).toSorted()).toEqual(['thing', 'unfinished-running']);
});
