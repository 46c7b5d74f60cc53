import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { FailureError } from '../../shared/model/failure';
import { systemCode } from './fileFailure';
import { isFileList, readFileList } from './fileList';

/** Adds text to the file; rejects with FailureError `reportUnwritable`. */
export type Append = (text: string) => Promise<void>;

/**
 * Writes a file where the person chose to have it: piece by piece beside its place under a name that nobody has, so that a
 * file that is there is whole. Nothing is left of it when `write` rejects, or returns `undefined` because it was stopped.
 *
 * @param random at least 0, less than 1
 * @throws FailureError `reportUnwritable` when the place cannot be written to, and whatever `write` throws
 */
export async function writeWholeFile<T>(
  to: string,
  random: () => number,
  write: (append: Append) => Promise<T | undefined>,
): Promise<T | undefined> {
  const beside = `${to}.${Math.floor(random() * 36 ** 8).toString(36)}.part`;
  const file = await orUnwritable(open(beside, 'wx'));
  try {
    const result = await write((text) => orUnwritable(file.writeFile(text)));
    if (result !== undefined) await orUnwritable(file.sync());
    await file.close();
    if (result === undefined) await rm(beside, { force: true });
    else await orUnwritable(rename(beside, to));
    return result;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}

/** Whether writing there would overwrite the file, or one of those that it lists. */
export async function isPartOf(source: string, to: string): Promise<boolean> {
  const files = isFileList(source) ? await readFileList(source) : [source];
  for (const file of files) if (await isSameFile(file, to)) return true;
  return false;
}

/** The same by another name too: a link, or other capitals where the system takes them for the same. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (path.resolve(one) === path.resolve(other)) return true;
  // Larger than numbers are exact on Windows.
  const [a, b] = await Promise.all(
    [one, other].map((file) => stat(file, { bigint: true }).catch(() => undefined)),
  );
  if (a === undefined || b === undefined) return false;
  return a.ino === b.ino && a.dev === b.dev;
}

async function orUnwritable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new FailureError('reportUnwritable', {}, systemCode(error));
  }
}
