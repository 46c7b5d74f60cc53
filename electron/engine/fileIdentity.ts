import { stat } from 'node:fs/promises';
import { FailureError } from '../../shared/model/failure';
import { fileFailure } from './fileFailure';
import type { FileIdentity } from './messages';

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

/**
 * The file as it is, if it is still the one in `before`.
 *
 * @param before undefined takes any
 * @throws FailureError `fileChanged` when somebody wrote to the file or put another in its place
 */
export async function identifySameFile(
  path: string,
  before: FileIdentity | undefined,
): Promise<FileIdentity> {
  const now = await identifyFile(path);
  const same =
    before === undefined ||
    (now.size === before.size &&
      now.mtimeMs === before.mtimeMs &&
      now.inode === before.inode &&
      now.device === before.device);
  if (!same) throw new FailureError('fileChanged');
  return now;
}
