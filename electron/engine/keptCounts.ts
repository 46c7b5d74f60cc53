import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { FailureError } from '../../shared/model/failure';
import { type PastImport, pastImportSchema } from '../../shared/model/history';
import { systemCode } from './fileFailure';
import { writeAtomically } from './writeAtomically';

export const keptCountsName = 'counts.json';

const fileSchema = z.strictObject({ version: z.literal(1), import: pastImportSchema });

/** Writes what is kept of an import whose data is deleted: what, when, to whom, and its numbers. No plan, and no cell. */
export async function writeKeptCounts(folder: string, past: PastImport): Promise<void> {
  await writeAtomically(
    path.join(folder, keptCountsName),
    `${JSON.stringify({ version: 1, import: past }, undefined, 2)}\n`,
  );
}

/**
 * Undefined when the import's data was never deleted.
 *
 * @throws FailureError `importDamaged`
 */
export async function readKeptCounts(folder: string): Promise<PastImport | undefined> {
  let text: string;
  try {
    text = await readFile(path.join(folder, keptCountsName), 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw new FailureError('importUnreadable', {}, systemCode(error));
  }
  const kept = fileSchema.safeParse(fromJson(text));
  if (!kept.success) throw new FailureError('importDamaged', {}, keptCountsName);
  return { ...kept.data.import, importId: path.basename(folder) };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
