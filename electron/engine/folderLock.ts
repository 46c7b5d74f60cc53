import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FailureError } from '../../shared/model/failure';
import type { Clock } from './clock';
import { systemCode } from './fileFailure';
import { type Holder, type LockLook, lockName, lookAtLock, silence, unfinished } from './lockHolder';
import { processState } from './processState';

const takeoverName = 'lock.takeover';

/** Milliseconds: the holder shows that often that it is there. */
const beat = 15_000;
/** Milliseconds in which a holder that has just woken up shows itself, on a busy computer too. */
const secondLook = beat + unfinished;

/** The right to write to an import's folder. */
export interface FolderLock {
  /** Aborted when another process has the folder, or the lock was removed: nothing may be written any more. */
  readonly lost: AbortSignal;
  /**
   * Whether the folder is still this process's; to be asked before every write. Looks at the lock only after so long a silence,
   * such as the computer's sleep, that another process may have taken it for abandoned.
   */
  readonly isOurs: () => boolean | Promise<boolean>;
  /** Gives it back. Never rejects: a lock that stays behind is known to be nobody's. */
  readonly release: () => Promise<void>;
}

/**
 * Makes this process the only one that writes to the folder. A lock that a process left behind when it died is taken over:
 * its number tells, and where numbers are used again, the time at which the process began. On systems that do not say that,
 * the lack of any sign of life for a minute, and for twenty seconds more while this computer is awake: all signs stop while it
 * sleeps, and a holder that wakes up beside this process shows itself first. Written here because the known packages know
 * signs of life only, so that after a crash nobody could go on for a while, and a computer that sleeps loses its lock.
 *
 * @param stop ends the wait for a sign of life; the folder is not taken then
 * @throws FailureError `importInUse`; anything else is what the file system throws
 */
export async function lockFolder(folder: string, clock: Clock, stop?: AbortSignal): Promise<FolderLock> {
  const lock = path.join(folder, lockName);
  const self = await processState(process.pid);
  const holder: Holder = {
    pid: process.pid,
    host: os.hostname(),
    ...(self.kind === 'alive' && self.start !== undefined ? { start: self.start } : {}),
    at: clock.now(),
  };
  const text = JSON.stringify(holder);
  if (!(await createNew(lock, text))) await takeOver(folder, text, clock, stop);
  return hold(lock, text, clock);
}

function hold(lock: string, text: string, clock: Clock): FolderLock {
  const released = new AbortController();
  const lost = new AbortController();
  let shownAt = clock.now();

  async function show(): Promise<boolean> {
    if (lost.signal.aborted || !(await isStill(lock, text))) {
      lost.abort();
      return false;
    }
    shownAt = clock.now();
    // What is read but cannot be marked stays ours: the number of this process tells most others.
    await utimes(lock, shownAt / 1000, shownAt / 1000).catch(() => undefined);
    return true;
  }

  async function showLife(): Promise<void> {
    for (;;) {
      await clock.sleep(beat, released.signal);
      if (released.signal.aborted || !(await show())) return;
    }
  }

  const beating = showLife();
  return {
    lost: lost.signal,
    isOurs: () => {
      if (lost.signal.aborted) return false;
      // Nobody takes a lock that has been silent for less; and a clock that was set back tells nothing.
      const quietFor = clock.now() - shownAt;
      return quietFor >= 0 && quietFor < silence - beat ? true : show();
    },
    async release() {
      released.abort();
      await beating;
      if (await isStill(lock, text)) await rm(lock, { force: true }).catch(() => undefined);
    },
  };
}

/** A lock that cannot be read for another reason than being gone is as it was: a network drive may be away for a moment. */
async function isStill(lock: string, text: string): Promise<boolean> {
  try {
    return (await readFile(lock, 'utf8')) === text;
  } catch (error) {
    return systemCode(error) !== 'ENOENT';
  }
}

/** One at a time: two that find the same lock abandoned must not each remove what the other has just made. */
async function takeOver(folder: string, text: string, clock: Clock, stop?: AbortSignal): Promise<void> {
  const takeover = path.join(folder, takeoverName);
  const first = await lookAtLock(folder, clock);
  if (first.kind === 'silent') await clock.sleep(secondLook, stop);
  if (stop?.aborted === true || (await isThere(folder, first, clock))) throw new FailureError('importInUse');
  const abandoned = await stat(takeover).catch(() => undefined);
  if (abandoned !== undefined && clock.now() - abandoned.mtimeMs > unfinished)
    await rm(takeover, { force: true });
  if (!(await createNew(takeover, text))) throw new FailureError('importInUse');
  // Whoever took it over meanwhile has it now. After the rename, only the lock is left.
  if (await isThere(folder, first, clock)) {
    await rm(takeover, { force: true });
    throw new FailureError('importInUse');
  }
  await rename(takeover, path.join(folder, lockName));
}

/** Whether the lock has a living holder; one that was silent and now shows any sign has. */
async function isThere(folder: string, before: LockLook, clock: Clock): Promise<boolean> {
  const now = await lookAtLock(folder, clock);
  if (now.kind !== 'silent') return now.kind === 'held';
  return before.kind !== 'silent' || before.sign !== now.sign;
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
