import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { lockFolder } from '../../../electron/engine/folderLock';
import { whoHolds } from '../../../electron/engine/lockHolder';
import { processState } from '../../../electron/engine/processState';
import { createFastClock } from './fastClock';
import { useTestWorld } from './importFixture';

const world = useTestWorld();
const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

const lock = (): string => path.join(world.folder(), 'lock');
const holder = () => whoHolds(world.folder(), systemClock);
const takeLock = () => lockFolder(world.folder(), systemClock);
const inUse = { failure: { code: 'importInUse' } };

/** A process that does nothing until it is killed. */
function otherProcess() {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  ending.push(() => child.kill('SIGKILL'));
  return { pid: child.pid ?? 0, end: () => (child.kill('SIGKILL'), once(child, 'exit')) };
}

async function leaveLock(holder: object, secondsAgo = 0): Promise<void> {
  await writeFile(lock(), JSON.stringify({ host: os.hostname(), at: 0, ...holder }));
  const then = Date.now() / 1000 - secondsAgo;
  await utimes(lock(), then, then);
}

async function startOf(pid: number): Promise<{ start?: string }> {
  const state = await processState(pid);
  return state.kind === 'alive' && state.start !== undefined ? { start: state.start } : {};
}

describe('a folder', () => {
  test('is locked until it is given back, and then leaves nothing behind', async () => {
    expect(await holder()).toBe('nobody');
    const held = await takeLock();
    expect(await holder()).toBe('thisProcess');
    await expect(takeLock()).rejects.toMatchObject(inUse);
    await held.release();
    expect(await readdir(world.folder())).toEqual([]);
    await (await takeLock()).release();
  });

  test('stays another living process’s, and is free when that has died', async () => {
    const other = otherProcess();
    await leaveLock({ pid: other.pid, ...(await startOf(other.pid)) }, 3600);
    expect(await holder()).toBe('another');
    await expect(takeLock()).rejects.toMatchObject(inUse);
    await other.end();
    expect(await holder()).toBe('nobody');
    const held = await takeLock();
    expect(JSON.parse(await readFile(lock(), 'utf8'))).toMatchObject({ pid: process.pid });
    await held.release();
    expect(await readdir(world.folder())).toEqual([]);
  });

  test.runIf(process.platform === 'linux')(
    'is free when another process has got the number of the one that died',
    async () => {
      const other = otherProcess();
      await leaveLock({ pid: other.pid, start: 'an earlier boot 17' });
      expect(await holder()).toBe('nobody');
      await (await takeLock()).release();
    },
  );

  test.each([
    ['where the system does not say when a process began', {}],
    ['on another computer', { host: 'elsewhere', pid: 2 ** 30 }],
  ])('is its holder’s %s as long as there are signs of life', async (_where, described) => {
    const other = otherProcess();
    await leaveLock({ pid: other.pid, ...described }, 30);
    expect(await holder()).toBe('another');
    await expect(takeLock()).rejects.toMatchObject(inUse);
    await leaveLock({ pid: other.pid, ...described }, 90);
    expect(await holder()).toBe('nobody');
    await (await lockFolder(world.folder(), createFastClock(Date.now()))).release();
  });

  test.each(['', '{"pid":'])(
    'with a lock that was never written to its end is free soon: %j',
    async (text) => {
      await writeFile(lock(), text);
      await expect(takeLock()).rejects.toMatchObject(inUse);
      const then = Date.now() / 1000 - 10;
      await utimes(lock(), then, then);
      await (await takeLock()).release();
    },
  );

  test('goes to one of many that find it abandoned', async () => {
    await leaveLock({ pid: 2 ** 30 });
    const takers = await Promise.allSettled(Array.from({ length: 20 }, takeLock));
    const winners = takers.flatMap((taker) => (taker.status === 'fulfilled' ? [taker.value] : []));
    expect(winners.length).toBe(1);
    await winners[0]?.release();
    expect(await readdir(world.folder())).toEqual([]);
  });

  test('is taken over where somebody died while taking it over', async () => {
    await leaveLock({ pid: 2 ** 30 });
    const takeover = path.join(world.folder(), 'lock.takeover');
    await writeFile(takeover, '');
    await expect(takeLock()).rejects.toMatchObject(inUse);
    const then = Date.now() / 1000 - 10;
    await utimes(takeover, then, then);
    await (await takeLock()).release();
  });

  test('is not given back by one who has lost it', async () => {
    const held = await takeLock();
    await leaveLock({ pid: 1, at: 5 });
    await held.release();
    expect(JSON.parse(await readFile(lock(), 'utf8'))).toMatchObject({ pid: 1 });
  });
});

test.runIf(process.platform === 'linux')(
  'a process that was killed and not yet asked about is dead',
  async () => {
    // Its parent, a shell that has become something else, never asks.
    const parent = spawn('sh', ['-c', 'sh -c "exit 0" & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    ending.push(() => parent.kill('SIGKILL'));
    const pid = Number(String(await once(parent.stdout, 'data')));
    await expect.poll(() => processState(pid)).toEqual({ kind: 'dead' });
  },
);
