import path from 'node:path';
import type { PastImport } from '../../shared/model/history';
import type { ImportProgress } from '../../shared/model/run';
import { startingProgress } from '../../shared/model/startingProgress';
import { isDiscarded } from './discardImport';
import { journalName } from './folderJournal';
import { readJobFile, type StoredJob } from './jobFile';
import { readJournalTotals } from './journalTotals';
import { readKeptCounts } from './keptCounts';
import { journalBytes, readLastSnapshot } from './lastSnapshot';

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
  const progress = await lastProgress(folder, stored);
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

/** The numbers with which the last run ended; after a crash, those that the journal holds. */
async function lastProgress(folder: string, { job, origin }: StoredJob): Promise<ImportProgress> {
  const last = await readLastSnapshot(folder);
  const importId = path.basename(folder);
  if (last?.journalBytes === (await journalBytes(folder))) return { ...last.progress, importId };
  const totals = await readJournalTotals(path.join(folder, journalName));
  const before =
    last?.progress ??
    startingProgress(importId, new Date(origin?.startedAt ?? totals.startedAt ?? 0), job.expected?.events);
  const { invalid, skipped } = before.rows;
  const read = Math.max(job.expected?.rows ?? 0, before.rows.read, totals.lastRow);
  // The ranges span the rows that were never to be sent.
  const known = invalid + skipped + totals.refused;
  const answered = Math.min(read, Math.max(totals.accepted + totals.refused, known));
  const accepted = answered - known;
  return {
    ...before,
    importId,
    state: 'interrupted',
    failure: undefined,
    waiting: undefined,
    secondsLeft: undefined,
    underWay: 0,
    eventsPerSecond: 0,
    rows: { ...before.rows, read, accepted, refused: totals.refused, inDoubt: 0, notSent: read - answered },
    events: { ...before.events, accepted: Math.max(before.events.accepted, accepted) },
  };
}
