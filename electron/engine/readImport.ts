import path from 'node:path';
import type { PastImport } from '../../shared/model/history';
import type { ImportProgress } from '../../shared/model/run';
import { isDiscarded } from './discardImport';
import { readJobFile, type StoredJob } from './jobFile';
import { readKeptCounts } from './keptCounts';
import { recallProgress } from './recallProgress';

/** An import as its folder tells it, without a look at the file that was imported. */
export type ImportRecord =
  | {
      readonly kind: 'kept';
      readonly past: PastImport;
      readonly stored: StoredJob;
      readonly progress: ImportProgress;
    }
  /** All that is left after the person had its data deleted. */
  | { readonly kind: 'deleted'; readonly past: PastImport };

/**
 * Undefined when nothing was begun in the folder.
 *
 * @throws FailureError `importDamaged` when what is there cannot be understood, `importOfLaterVersion` when a later version
 * wrote it, `importUnreadable` when this computer does not allow to read it
 */
export async function readImport(folder: string): Promise<ImportRecord | undefined> {
  const counts = await readKeptCounts(folder);
  if (counts !== undefined) return { kind: 'deleted', past: counts };
  const stored = await readJobFile(folder);
  if (stored === undefined) return undefined;
  const progress = await recallProgress(folder, stored);
  const { job } = stored;
  const past: PastImport = {
    importId: path.basename(folder),
    file: { name: job.fileName.slice(0, 1000), size: job.identity?.size ?? progress.bytesTotal },
    ...(job.receiver === undefined ? {} : { receiver: job.receiver }),
    host: job.host,
    startedAt: progress.startedAt,
    state: progress.state,
    ...(progress.failure === undefined ? {} : { failure: progress.failure }),
    rows: progress.rows,
    events: progress.events,
    data: 'kept',
    discarded: await isDiscarded(folder),
  };
  return { kind: 'kept', past, stored, progress };
}
