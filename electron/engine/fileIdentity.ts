import { stat } from 'node:fs/promises';
import { FailureError } from '../../shared/model/failure';
import { fileFailure } from './fileFailure';

/** What tells that a file is still the one that was looked at; `size` in bytes. */
export interface FileIdentity {
  readonly size: number;
  readonly mtimeMs: number;
  readonly inode: number;
  readonly device: number;
}

/** @throws FailureError when there is no such file, it may not be read, or it is a folder or no file at all */
export async function identifyFile(path: string): Promise<FileIdentity> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw new FailureError('fileIsFolder');
    if (!stats.isFile()) throw new FailureError('fileUnreadable');
    return { size: stats.size, mtimeMs: stats.mtimeMs, inode: stats.ino, device: stats.dev };
  } catch (error) {
    throw fileFailure(error);
  }
}

/** @throws FailureError `fileChanged` when somebody wrote to the file or put another in its place */
export async function assertUnchanged(path: string, before: FileIdentity): Promise<void> {
  const now = await identifyFile(path);
  const same =
    now.size === before.size &&
    now.mtimeMs === before.mtimeMs &&
    now.inode === before.inode &&
    now.device === before.device;
  if (!same) throw new FailureError('fileChanged');
}
