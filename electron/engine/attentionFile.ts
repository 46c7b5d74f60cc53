import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Failure, toFailure } from '../../shared/model/failure';
import type { ImportProgress } from '../../shared/model/run';
import { noteAttentionFile } from './folderReport';
import { isThere } from './isThere';
import { readJobFile } from './jobFile';
import type { ImportJob } from './messages';
import { type NotSentPorts, saveNotSent } from './notSentFile';

/** The name of the file in the import's folder. */
export const attentionName = 'attention.csv';

/**
 * Bytes of the imported file: to find the rows, it is read and prepared once more, a few seconds for so much. Of a larger one
 * the rows are written when the person asks for them.
 */
const largestFile = 256 * 1024 * 1024;

export interface AttentionPorts extends Omit<NotSentPorts, 'random'> {
  readonly log: (text: string, failure: Failure) => void;
}

/**
 * Leaves the rows that were stopped, refused or given up in the folder of an import that has finished, as they can be saved
 * by hand, and lets the report say so. An import that has not finished has none there: its rows may be sent yet. Never rejects.
 */
export async function keepAttentionFile(
  { folder, path: source }: ImportJob,
  { state, rows, failure }: Pick<ImportProgress, 'state' | 'rows' | 'failure'>,
  { log, ...ports }: AttentionPorts,
): Promise<void> {
  if (failure?.code === 'importInUse') return;
  const target = path.join(folder, attentionName);
  const wanted = state === 'finished' && rows.invalid + rows.refused + rows.inDoubt > 0;
  try {
    if (!wanted || (await stat(source)).size > largestFile) {
      await rm(target, { force: true });
      return;
    }
    // A name of its own, so that what a crash has left of it is written over.
    const random = (): number => 0;
    await rm(`${target}.0.part`, { force: true });
    await saveNotSent(folder, target, { ...ports, random }, needsAttention);
    // Deleted meanwhile, an import keeps no copies of cells.
    if ((await readJobFile(folder)) === undefined) await rm(target, { force: true });
    else await noteAttentionFile(folder, true);
  } catch (error) {
    // They can be saved by hand, and why they could not be written is told then. An earlier file of them stays.
    log('the rows that need attention could not be written', toFailure(error));
    if (wanted && (await isThere(target))) await noteAttentionFile(folder, true).catch(() => undefined);
  }
}

/** Left out by choice is as it should be, and what is not sent yet is continued. */
function needsAttention(code: string): boolean {
  return code !== 'leftOut' && code !== 'notSent';
}
