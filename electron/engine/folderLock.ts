import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { FailureError } from '../../shared/model/failure';
import type { Clock } from './clock';
import { systemCode } from './fileFailure';
import { processState } from './processState';

/** The name of the lock in the import's folder. */
export const lockName = 'lock';
const takeoverName = 'lock.takeover';

/** Milliseconds: the holder shows that often that it is there. */
const beat = 15_000;
/** Without a sign for so long, a holder is gone that cannot be asked about. */
const silence = 60_000;
/** Nothing that happens between making a file and writing it takes as long. */
const unfinished = 5000;

const holderSchema = z.strictObject({
  pid: z.number().int().positive(),
  host: z.string(),
  start: z.string().optional(),
  /** Milliseconds since 1970, to tell this lock from another one of the same process. */
  at: z.number(),
});
type Holder = Readonly<z.infer<typeof holderSchema>>;

/** The right to write to an import's folder. */
export interface FolderLock {
  /** Gives it back. Never rejects: a lock that stays behind is known to be nobody's. */
  readonly release: () => Promise<void>;
}

/**
 * Makes this process the only one that writes to the folder. A lock that a process left behind when it died is taken over:
 * its number tells, and where numbers are used again, the time at which the process began, or, on systems that do not say
 * that, the lack of any sign of life for a minute. Written here because the known packages know signs of life only, so that
 * after a crash nobody could go on for a while, and a computer that sleeps loses its lock.
 *
 * @throws FailureError `importInUse`; anything else is what the file system throws
 */
export async function lockFolder(folder: string, clock: Clock): Promise<FolderLock> {
  const lock = path.join(folder, lockName);
  const self = await processState(process.pid);
  const holder: Holder = {
    pid: process.pid,
    host: os.hostname(),
    ...(self.kind === 'alive' && self.start !== undefined ? { start: self.start } : {}),
    at: clock.now(),
  };
  const text = JSON.stringify(holder);
  if (!(await createNew(lock, text))) await takeOver(folder, text, clock);
  const released = new AbortController();
  const beating = showLife(lock, clock, released.signal);
  return {
    async release() {
      released.abort();
      await beating;
      const current = await readFile(lock, 'utf8').catch(() => undefined);
      if (current === text) await rm(lock, { force: true }).catch(() => undefined);
    },
  };
}

/** Whether a living process writes to the folder. */
export async function isLocked(folder: string, clock: Pick<Clock, 'now'>): Promise<boolean> {
  const lock = path.join(folder, lockName);
  const found = await stat(lock).catch(() => undefined);
  if (found === undefined) return false;
  const quietFor = clock.now() - found.mtimeMs;
  const holder = parse(await readFile(lock, 'utf8').catch(() => ''));
  if (holder === undefined) return quietFor < unfinished;
  if (holder.host !== os.hostname()) return quietFor < silence;
  const state = await processState(holder.pid);
  if (state.kind === 'dead') return false;
  if (state.start !== undefined && holder.start !== undefined) return state.start === holder.start;
  return quietFor < silence;
}

/** One at a time: two that find the same lock abandoned must not each remove what the other has just made. */
async function takeOver(folder: string, text: string, clock: Clock): Promise<void> {
  const takeover = path.join(folder, takeoverName);
  if (await isLocked(folder, clock)) throw new FailureError('importInUse');
  const abandoned = await stat(takeover).catch(() => undefined);
  if (abandoned !== undefined && clock.now() - abandoned.mtimeMs > unfinished)
    await rm(takeover, { force: true });
  if (!(await createNew(takeover, text))) throw new FailureError('importInUse');
  // Whoever took it over meanwhile has it now. After the rename, only the lock is left.
  if (await isLocked(folder, clock)) {
    await rm(takeover, { force: true });
    throw new FailureError('importInUse');
  }
  await rename(takeover, path.join(folder, lockName));
}

async function showLife(lock: string, clock: Clock, released: AbortSignal): Promise<void> {
  for (;;) {
    await clock.sleep(beat, released);
    if (released.aborted) return;
    const seconds = clock.now() / 1000;
    // A folder that has been removed meanwhile needs no lock.
    await utimes(lock, seconds, seconds).catch(() => undefined);
  }
}

/** Whether the file was made: false when it was there already. */
async function createNew(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    // A full disk leaves the file without its content.
    await rm(file, { force: true }).catch(() => undefined);
    throw error;
  }
}

function parse(text: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
