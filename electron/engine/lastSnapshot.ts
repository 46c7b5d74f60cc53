import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type ImportProgress, importProgressSchema } from '../../shared/model/run';
import { systemCode } from './fileFailure';
import { journalName } from './readJournal';
import { writeAtomically } from './writeAtomically';

export const lastSnapshotName = 'progress.json';

const fileSchema = z.strictObject({
  version: z.literal(1),
  /** Bytes of the journal when the snapshot was made: where they differ now, more has happened since. */
  journalBytes: z.number().int().nonnegative(),
  progress: importProgressSchema,
});
export type LastSnapshot = Readonly<z.infer<typeof fileSchema>>;

/** Keeps the numbers with which a run of an import ended, so that they are told later without reading the file again. */
export async function writeLastSnapshot(folder: string, progress: ImportProgress): Promise<void> {
  const kept: LastSnapshot = { version: 1, journalBytes: await journalBytes(folder), progress };
  await writeAtomically(path.join(folder, lastSnapshotName), `${JSON.stringify(kept)}\n`);
}

/** Undefined when there is none that can be understood: the journal tells the most of it. */
export async function readLastSnapshot(folder: string): Promise<LastSnapshot | undefined> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path.join(folder, lastSnapshotName), 'utf8')));
  } catch {
    return undefined;
  }
}

/** Bytes of the import's journal now, 0 when it has none. */
export async function journalBytes(folder: string): Promise<number> {
  return stat(path.join(folder, journalName)).then(
    ({ size }) => size,
    (error: unknown) => {
      if (systemCode(error) === 'ENOENT') return 0;
      throw error;
    },
  );
}
