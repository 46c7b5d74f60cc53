import { stat } from 'node:fs/promises';
import path from 'node:path';
import { FailureError, toFailure } from '../../shared/model/failure';
import { fileFailure } from './fileFailure';
import { isFileList, readFileList } from './fileList';
import type { FileIdentity } from './messages';

/**
 * Of a list of files it is that of all of them together.
 *
 * @throws FailureError when there is no such file, it may not be read, or it is a folder or no file at all
 */
export async function identifyFile(file: string): Promise<FileIdentity> {
  if (!isFileList(file)) return identifyOne(file);
  const all = await Promise.all((await readFileList(file)).map(identifyNamed));
  return all.reduce((sum, one) => ({
    size: sum.size + one.size,
    mtimeMs: sum.mtimeMs + one.mtimeMs,
    inode: sum.inode + one.inode,
    device: one.device,
  }));
}

/** Of several files, the failure says which one it is about. */
async function identifyNamed(file: string): Promise<FileIdentity> {
  try {
    return await identifyOne(file);
  } catch (error) {
    const { code, detail } = toFailure(error);
    throw new FailureError(code, { name: path.basename(file) }, detail);
  }
}

async function identifyOne(file: string): Promise<FileIdentity> {
  try {
    const stats = await stat(file);
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
  file: string,
  before: FileIdentity | undefined,
): Promise<FileIdentity> {
  const now = await identifyFile(file);
  const same =
    before === undefined ||
    (now.size === before.size &&
      now.mtimeMs === before.mtimeMs &&
      now.inode === before.inode &&
      now.device === before.device);
  if (!same) throw new FailureError('fileChanged');
  return now;
}
