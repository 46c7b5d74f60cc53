import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { fileListEnding, mostFiles } from '../../shared/model/fileGroup';
import { FailureError } from '../../shared/model/failure';
import { fileFailure } from './fileFailure';
import { writeAtomically } from './writeAtomically';

const listSchema = z.strictObject({
  version: z.literal(1),
  /** Their paths, in the order in which they are read. */
  files: z.array(z.string().min(1)).min(2).max(mostFiles),
});

/** Whether the path is that of a list: a file that names others, which are read one after the other as one table. */
export function isFileList(file: string): boolean {
  return file.endsWith(fileListEnding);
}

/** The paths of a list's files. @throws FailureError `fileMissing` when the list is gone, `fileUnreadable` when it is damaged */
export async function readFileList(list: string): Promise<readonly string[]> {
  let text: string;
  try {
    text = await readFile(list, 'utf8');
  } catch (error) {
    throw fileFailure(error);
  }
  const found = listSchema.safeParse(parse(text));
  if (!found.success) throw new FailureError('fileUnreadable', {}, 'list of files');
  return found.data.files;
}

/** Writes a list and resolves with its path, which is the same for the same files: so they are known again. */
export async function writeFileList(folder: string, files: readonly string[]): Promise<string> {
  const text = `${JSON.stringify({ version: 1, files })}\n`;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  await mkdir(folder, { recursive: true });
  const list = path.join(folder, `${name}${fileListEnding}`);
  await writeAtomically(list, text);
  return list;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
