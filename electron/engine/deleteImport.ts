import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { FailureError } from '../../shared/model/failure';
import type { Clock } from './clock';
import { systemCode } from './fileFailure';
import { lockFolder } from './folderLock';
import { keptCountsName, writeKeptCounts } from './keptCounts';
import { readImport } from './readImport';

/**
 * Deletes everything in an import's folder that tells of its rows and its set-up. Its numbers are kept, and are on the disk
 * before anything goes: a crash in between leaves them, and the next listing deletes the rest.
 *
 * @throws FailureError when there is no such import, it cannot be read, another process is sending it (`importInUse`), or
 * something of it cannot be deleted (`importUndeletable`)
 */
export async function deleteImport(folder: string, clock: Clock): Promise<void> {
  const record = await readImport(folder);
  if (record === undefined) throw new FailureError('importUnknown');
  const lock = await lockFolder(folder, clock).catch((error: unknown) => {
    throw error instanceof FailureError ? error : undeletable(error);
  });
  try {
    if (record.kind === 'kept') {
      const { failure: _failure, ...past } = record.past;
      await writeKeptCounts(folder, { ...past, data: 'deleted' });
    }
    await deleteAllButCounts(folder);
  } catch (error) {
    throw undeletable(error);
  } finally {
    await lock.release();
  }
}

export async function deleteAllButCounts(folder: string): Promise<void> {
  const names = await readdir(folder);
  const rest = names.filter((name) => name !== keptCountsName);
  await Promise.all(rest.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}

function undeletable(error: unknown): FailureError {
  return new FailureError('importUndeletable', {}, systemCode(error));
}
