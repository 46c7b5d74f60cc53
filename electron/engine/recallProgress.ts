import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { ImportProgress } from '../../shared/model/run';
import { startingProgress } from '../../shared/model/startingProgress';
import { createImportTally } from './importTally';
import { jobPath, type StoredJob } from './jobFile';
import { journalBytes, readLastSnapshot } from './lastSnapshot';
import { journalName, readJournal } from './readJournal';
import { readToldRows } from './readToldRows';
import { readSettled } from './settledFile';

/**
 * The numbers with which the last run of an import ended. After a crash, what its journal holds, counted as a run that goes
 * on counts it, without a look at the file: what was read after the last settled place and left no line is not sent yet.
 */
export async function recallProgress(folder: string, stored: StoredJob): Promise<ImportProgress> {
  const importId = path.basename(folder);
  const last = await readLastSnapshot(folder);
  if (last?.journalBytes === (await journalBytes(folder))) return { ...last.progress, importId };
  const { job, origin } = stored;
  const { state } = await readJournal(path.join(folder, journalName));
  const settled = await readSettled(folder, state);
  const tally = createImportTally();
  tally.startFrom(state);
  if (settled) tally.addSettled(settled);
  for (const told of await readToldRows(folder, state)) {
    // All that the journal does not count is counted below.
    tally.recall({ ...told, uncounted: { rows: 0, events: 0 } });
  }
  const { acceptedEvents, refusedEvents, refusals, problems } = tally.counts();
  const { requests, retries, elapsedMilliseconds } = state.numbers();
  const inDoubt = state.inDoubt().reduce((sum, range) => sum + range.last + 1 - range.first, 0);
  const expected = job.expected?.events;
  const rows = tally.rows(job.expected?.rows ?? 0, inDoubt);
  // As many rows at most: nobody counted those between them that were never to be sent.
  const spanned = settled ? 0 : state.uncounted();
  const known = Math.min(spanned, rows.notSent);
  return {
    ...startingProgress(
      importId,
      new Date(origin?.startedAt ?? stored.createdAt ?? (await begunAt(folder))),
      expected,
    ),
    state: state.ended()?.state ?? 'interrupted',
    rows: {
      ...rows,
      read: rows.read + spanned - known,
      accepted: rows.accepted + spanned,
      notSent: rows.notSent - known,
    },
    events: {
      ...(expected === undefined ? {} : { expected }),
      accepted: acceptedEvents + spanned,
      refused: refusedEvents,
    },
    bytesDone: settled?.byte ?? 0,
    bytesTotal: job.identity?.size ?? 0,
    requests,
    retries,
    elapsedMilliseconds,
    refusals,
    problems,
  };
}

/** An import of the first version that never got as far as its first event was begun when its job was written down. */
async function begunAt(folder: string): Promise<number> {
  return (await stat(jobPath(folder))).mtimeMs;
}
