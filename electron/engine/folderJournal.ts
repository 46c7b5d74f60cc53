import { type FileHandle, mkdir, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { FailureError } from '../../shared/model/failure';
import type { Clock } from './clock';
import { type FolderLock, lockFolder } from './folderLock';
import { systemCode } from './fileFailure';
import { createDiskWait } from './diskWait';
import type { Claim, Journal } from './journal';
import { type JournalEntry, writeJournalLine } from './journalLine';
import { readJobFile, type StoredJob, writeJobFile } from './jobFile';
import { readKeptCounts } from './keptCounts';
import type { ImportJob } from './messages';
import type { JournalState } from './journalState';
import { journalName, readJournal } from './readJournal';
import { readToldRows } from './readToldRows';
import { readSettled, writeSettled } from './settledFile';

/** How long an answer may be lost to a power cut, not to a crash: one wait for the disk then keeps many batches. */
const keepEvery = 50;

/**
 * The journal in a folder of this computer: `job.json`, and `journal.log`, to which lines are only ever added.
 * A line torn by a crash is cut off.
 */
export function createFolderJournal(job: ImportJob, clock: Clock): Journal {
  let lock: FolderLock | undefined;
  let log: FileHandle | undefined;
  let sync: (() => Promise<void>) | undefined;
  let queue: string[] = [];
  let writing: Promise<void> = Promise.resolve();
  let keptAt = -Infinity;
  let keeping: Promise<void> | undefined;
  let failed: unknown;
  let state: JournalState | undefined;
  let createdAt: string | undefined;
  let { eventsPerSecond } = job;
  let changing: Promise<void> = Promise.resolve();

  /** Asked before every write: what another process has taken over is its own. */
  async function mayWrite(): Promise<void> {
    if (lock !== undefined && !(await lock.isOurs())) throw new FailureError('importInUse');
  }

  async function writeQueue(): Promise<void> {
    const text = queue.join('');
    queue = [];
    if (text === '') return;
    if (log === undefined) throw new Error('The journal is not claimed.');
    await mayWrite();
    await log.appendFile(text);
    keeping ??= keepSoon(log);
  }

  async function keepSoon(file: FileHandle): Promise<void> {
    try {
      await clock.sleep(Math.max(0, keptAt + keepEvery - clock.elapsed()));
      keptAt = clock.elapsed();
      // What is added from here on is for the next time.
      keeping = undefined;
      await file.datasync();
    } catch (error) {
      failed ??= error;
    }
  }

  async function append(entries: readonly JournalEntry[]): Promise<void> {
    if (failed !== undefined) throw unwritable(failed);
    queue.push(...entries.map(writeJournalLine));
    // Whatever joins the queue while a write runs goes with the next one.
    const written = writing.then(writeQueue);
    writing = written;
    await orUnwritable(async () => {
      await written;
      // What a power cut takes from the lines about answers is in doubt; of what leaves, nothing else would be known.
      if (entries.some(({ kind }) => kind === 'leaving')) await sync?.();
    });
    for (const entry of entries) state?.apply(entry);
  }

  async function end(file: FileHandle, entry: JournalEntry): Promise<void> {
    try {
      await append([entry]);
      await keeping;
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  async function claimed({ lost }: FolderLock): Promise<Claim> {
    // Nothing is left there that says what was sent, and the next listing would clear the folder.
    if ((await readKeptCounts(job.folder)) !== undefined) throw new FailureError('importDeleted');
    const stored = await readJobFile(job.folder);
    createdAt = stored === undefined ? new Date(clock.now()).toISOString() : stored.createdAt;
    if (stored === undefined) await writeJobFile(job.folder, { createdAt, job });
    const logPath = path.join(job.folder, journalName);
    const { state: found, wholeBytes } = await readJournal(logPath);
    state = found;
    await cutTornEnd(logPath, wholeBytes);
    log = await open(logPath, 'a');
    sync = createDiskWait(log);
    await append([{ kind: 'started', at: new Date(clock.now()).toISOString() }]);
    return {
      origin: stored?.origin,
      begun: stored?.origin === undefined ? undefined : stored.job,
      state: found,
      settled: await readSettled(job.folder, found),
      told: await readToldRows(job.folder, found),
      lost,
    };
  }

  /** One after the other, since each writes the whole file. */
  function changeJob(change: (stored: StoredJob | undefined) => StoredJob | undefined): Promise<void> {
    const changed = changing.then(async () => {
      const stored = await readJobFile(job.folder);
      const next = change(stored);
      if (next === undefined || isDeepStrictEqual(next, stored)) return;
      await mayWrite();
      await writeJobFile(job.folder, next);
    });
    changing = changed.catch(() => undefined);
    return orUnwritable(() => changed);
  }

  return {
    claim: (stop) =>
      orUnwritable(async () => {
        await mkdir(job.folder, { recursive: true });
        const taken = await lockFolder(job.folder, clock, stop);
        lock = taken;
        return claimed(taken).catch(async (error: unknown) => {
          await taken.release();
          throw error;
        });
      }),
    goOn: () =>
      changeJob((stored) => {
        const { path: now, receiver = stored?.job.receiver, compress, order } = job;
        const moved = { path: now, receiver, eventsPerSecond, compress, order };
        return stored && { ...stored, job: { ...stored.job, ...moved } };
      }),
    begin: (origin) => changeJob(() => ({ createdAt, job: { ...job, eventsPerSecond }, origin })),
    keepSpeed(chosen) {
      eventsPerSecond = chosen;
      return changeJob((stored) => stored && { ...stored, job: { ...stored.job, eventsPerSecond } });
    },
    checkpoint: append,
    settle: (settled) =>
      orUnwritable(async () => {
        if (state === undefined) return;
        await mayWrite();
        await writeSettled(job.folder, settled, state);
      }),
    finish: (entry) =>
      orUnwritable(async () => {
        try {
          if (log !== undefined) await end(log, entry);
        } finally {
          log = undefined;
          await lock?.release();
        }
      }),
  };
}

/** Through a handle of its own: Windows does not shorten a file that is open for appending. */
async function cutTornEnd(logPath: string, wholeBytes: number): Promise<void> {
  const size = await stat(logPath).then(
    (found) => found.size,
    (error: unknown) => {
      if (systemCode(error) === 'ENOENT') return 0;
      throw error;
    },
  );
  if (size <= wholeBytes) return;
  const file = await open(logPath, 'r+');
  try {
    await file.truncate(wholeBytes);
  } finally {
    await file.close();
  }
}

async function orUnwritable<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw unwritable(error);
  }
}

function unwritable(error: unknown): Error {
  if (error instanceof FailureError) return error;
  const code = systemCode(error);
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  return new FailureError('journalUnwritable', {}, code);
}
