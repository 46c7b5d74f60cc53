import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { mostImports, pastImportSchema } from '../../shared/model/history';
import { lastSnapshotName } from './lastSnapshot';
import { journalName } from './readJournal';
import { writeAtomically } from './writeAtomically';

/** What an import's folder said when its sign was this one. */
const entrySchema = z.strictObject({ name: z.string().max(300), sign: z.string(), past: pastImportSchema });
export type IndexEntry = Readonly<z.infer<typeof entrySchema>>;

const fileSchema = z.strictObject({
  version: z.literal(1),
  /** Of more, the others are read from their folders. */
  imports: z.array(entrySchema).max(mostImports),
});

/**
 * What was listed last, by the folders' names. It saves time and nothing else: without it, or where it is damaged, every folder
 * is read. It holds no more of an import than is kept when its data is deleted.
 *
 * @param folder that holds those of all imports
 */
export async function readImportsIndex(folder: string): Promise<ReadonlyMap<string, IndexEntry>> {
  try {
    const { imports } = fileSchema.parse(JSON.parse(await readFile(indexPath(folder), 'utf8')));
    return new Map(imports.map((entry) => [entry.name, entry]));
  } catch {
    return new Map();
  }
}

/** Never rejects: where it cannot be kept, the next listing takes as long as this one. */
export async function writeImportsIndex(folder: string, entries: readonly IndexEntry[]): Promise<void> {
  const imports = entries.slice(0, mostImports);
  await writeAtomically(indexPath(folder), JSON.stringify({ version: 1, imports })).catch(() => undefined);
}

/**
 * Differs as soon as anything has happened to an import: every run adds lines to its journal before it changes anything else,
 * and writes its last numbers after the last line; that its data is deleted or that it is let go of shows in the names.
 */
export async function importSign(
  folder: string,
): Promise<{ readonly sign: string; readonly names: readonly string[] }> {
  const [names, ...files] = await Promise.all([
    readdir(folder),
    fileSign(path.join(folder, journalName)),
    fileSign(path.join(folder, lastSnapshotName)),
  ]);
  return { names, sign: [...files, ...names.sort()].join('/') };
}

async function fileSign(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  return found === undefined ? '' : `${found.size}-${found.mtimeMs}`;
}

function indexPath(folder: string): string {
  return path.join(folder, 'index.json');
}
