import { mkdir, readFile, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { createFolderJournal } from '../../../electron/engine/folderJournal';
import { lockFolder } from '../../../electron/engine/folderLock';
import { whoHolds } from '../../../electron/engine/lockHolder';
import { orders, testImport, useTestWorld } from './importFixture';
import { createStillClock } from './stillClock';

// As macOS and Windows: they say that a process lives, and not since when.
vi.mock('../../../electron/engine/processState', () => ({
  processState: () => Promise.resolve({ kind: 'alive', start: undefined }),
}));

const world = useTestWorld();
const hour = 3_600_000;
const beat = 15_000;
const inUse = { failure: { code: 'importInUse' } };
const lock = (): string => path.join(world.folder(), 'lock');
const shownAt = async (): Promise<number> => (await stat(lock())).mtimeMs;

/** Its first sign of life is the clock's time: the file system has this computer's. */
async function holdSince(clock: ReturnType<typeof createStillClock>) {
  const held = await lockFolder(world.folder(), clock);
  await utimes(lock(), clock.now() / 1000, clock.now() / 1000);
  return held;
}

test('whoever holds a folder shows it four times a minute', async () => {
  const clock = createStillClock();
  const held = await holdSince(clock);
  for (let beats = 1; beats <= 3; beats += 1) {
    clock.pass(beat);
    await expect.poll(shownAt).toBe(clock.now());
    expect(await whoHolds(world.folder(), clock)).toBe('thisProcess');
  }
  await held.release();
  await expect(stat(lock())).rejects.toThrow('ENOENT');
});

test('a holder that has slept for an hour wakes up and keeps its folder', async () => {
  const clock = createStillClock();
  const held = await holdSince(clock);
  clock.sleepThrough(hour);
  expect(await whoHolds(world.folder(), clock)).toBe('nobody');
  const refused = expect(lockFolder(world.folder(), clock)).rejects.toMatchObject(inUse);
  await vi.waitFor(() => {
    expect(clock.sleeping()).toHaveLength(2);
  });
  clock.pass(beat);
  await expect.poll(shownAt).toBe(clock.now());
  clock.pass(beat);
  await refused;
  expect(held.lost.aborted).toBe(false);
  expect(await held.isOurs()).toBe(true);
  await held.release();
});

test('a holder that wants to write just after it woke up shows itself first', async () => {
  const clock = createStillClock();
  const held = await holdSince(clock);
  clock.sleepThrough(hour);
  expect(await held.isOurs()).toBe(true);
  expect(await shownAt()).toBe(clock.now());
  await held.release();
});

test('a lock whose number another process has by now is taken over after a second look', async () => {
  const before = createStillClock();
  const dead = await holdSince(before);
  const text = await readFile(lock(), 'utf8');
  const clock = createStillClock(before.now() + hour);
  const wanted = lockFolder(world.folder(), clock);
  await vi.waitFor(() => {
    expect(clock.sleeping()).toEqual([20_000]);
  });
  expect(await readFile(lock(), 'utf8')).toBe(text);
  clock.pass(20_000);
  const held = await wanted;
  expect(await readFile(lock(), 'utf8')).not.toBe(text);
  // Were it alive after all, it would know.
  before.pass(beat);
  await vi.waitFor(() => {
    expect(dead.lost.aborted).toBe(true);
  });
  await dead.release();
  expect(await held.isOurs()).toBe(true);
  await held.release();
});

test('the wait for a sign of life can be stopped, and nothing is taken then', async () => {
  const before = createStillClock();
  const first = await holdSince(before);
  const clock = createStillClock(before.now() + hour);
  const stop = new AbortController();
  const wanted = lockFolder(world.folder(), clock, stop.signal);
  await vi.waitFor(() => {
    expect(clock.sleeping()).toHaveLength(1);
  });
  stop.abort();
  await expect(wanted).rejects.toMatchObject(inUse);
  expect(await first.isOurs()).toBe(true);
  await first.release();
});

test('a lock that was removed is nobody’s, and one that cannot be read for a moment is not lost', async () => {
  const clock = createStillClock();
  const held = await holdSince(clock);
  const text = await readFile(lock(), 'utf8');
  await rm(lock());
  // Something is there that is no file.
  await mkdir(lock());
  clock.sleepThrough(hour);
  expect(await held.isOurs()).toBe(true);
  await rmdir(lock());
  await writeFile(lock(), text);
  clock.sleepThrough(hour);
  expect(await held.isOurs()).toBe(true);
  await rm(lock());
  clock.sleepThrough(hour);
  expect(await held.isOurs()).toBe(false);
  expect(held.lost.aborted).toBe(true);
  await held.release();
});

test('an import whose folder was taken from it stops, and writes nothing there any more', async () => {
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const segment = await world.endpoint(({ number }) =>
    number === 1 ? { kind: 'answerAfter', promise: answered } : undefined,
  );
  const { job, run } = await testImport(world.folder(), segment.host, orders(3000));
  const clock = createStillClock();
  let told = false;
  const running = run(undefined, {
    journal: createFolderJournal(job, clock),
    onEnd: () => {
      told = true;
      return Promise.resolve();
    },
  });
  await segment.whenRequest(1);
  const other = createStillClock(clock.now() + hour);
  await utimes(path.join(job.folder, 'lock'), clock.now() / 1000, clock.now() / 1000);
  const taking = lockFolder(job.folder, other);
  await vi.waitFor(() => {
    expect(other.sleeping()).toHaveLength(1);
  });
  other.pass(20_000);
  const taken = await taking;
  const names = ['journal.log', 'job.json', 'lock'];
  const content = () => Promise.all(names.map((name) => readFile(path.join(job.folder, name), 'utf8')));
  const before = await content();
  clock.sleepThrough(hour);
  answer();
  expect(await running).toMatchObject({ state: 'failed', ...inUse });
  expect(await content()).toEqual(before);
  await expect(stat(path.join(job.folder, 'settled.json'))).rejects.toThrow('ENOENT');
  expect(told).toBe(false);
  await taken.release();
});
