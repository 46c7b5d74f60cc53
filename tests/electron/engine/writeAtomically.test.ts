import type * as FileSystem from 'node:fs/promises';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { writeAtomically } from '../../../electron/engine/writeAtomically';
import { useTestWorld } from './importFixture';

const { failures } = vi.hoisted((): { readonly failures: string[] } => ({ failures: [] }));

/** As on Windows, where a file that another program has open cannot be replaced. */
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof FileSystem>();
  return {
    ...real,
    rename(from: string, to: string) {
      const code = failures.shift();
      if (code === undefined) return real.rename(from, to);
      return Promise.reject(Object.assign(new Error(code), { code }));
    },
  };
});

const world = useTestWorld();
const slept: number[] = [];
const clock = {
  sleep(milliseconds: number) {
    slept.push(milliseconds);
    return Promise.resolve();
  },
};

beforeEach(() => {
  failures.length = 0;
  slept.length = 0;
});

test('a file that another program holds for a moment is written once it lets go', async () => {
  const target = path.join(world.folder(), 'settled.json');
  await writeFile(target, 'old');
  failures.push('EPERM', 'EACCES', 'EBUSY');
  await writeAtomically(target, 'new', clock);
  expect(await readFile(target, 'utf8')).toBe('new');
  expect(await readdir(world.folder())).toEqual(['settled.json']);
  expect(slept.length).toBe(3);
});

test('a file that stays held is told after about a second', async () => {
  failures.push(...Array.from({ length: 20 }, () => 'EPERM'));
  const target = path.join(world.folder(), 'settled.json');
  await expect(writeAtomically(target, 'new', clock)).rejects.toMatchObject({ code: 'EPERM' });
  expect(slept.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(900);
});

test('any other error is told at once', async () => {
  failures.push('ENOSPC');
  const target = path.join(world.folder(), 'settled.json');
  await expect(writeAtomically(target, 'new', clock)).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(slept).toEqual([]);
});
