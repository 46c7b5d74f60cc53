import { type Failure, nameFailure, toFailure } from '../../shared/model/failure';
import { addsUp, type ImportProgress } from '../../shared/model/run';
import type { Clock } from './clock';
import { undoDiscard } from './discardImport';
import { createFolderJournal } from './folderJournal';
import { keepFolderReport, type ReportPorts } from './folderReport';
import { createHttpPool } from './httpPool';
import type { ControlState } from './importControl';
import { readJobFile } from './jobFile';
import { writeLastSnapshot } from './lastSnapshot';
import type { ImportJob } from './messages';
import { recallProgress } from './recallProgress';
import { runImport } from './runImport';
import { senderStamp } from './stamp';

/** Where the engine runs, as reports tell. */
export type Place = Omit<ReportPorts, 'stamp'>;

export interface CarryOutPorts {
  readonly writeKey: string;
  readonly clock: Clock;
  /** At least 0, less than 1. */
  readonly random: () => number;
  /** Snapshots while it runs; the last one is what {@link carryOutImport} resolves with. */
  readonly onProgress: (progress: ImportProgress) => void;
  readonly log: (text: string, failure?: Failure) => void;
  readonly place: Place;
}

/**
 * Runs or goes on with an import of this computer, the same way with and without a window: over connections of its own, with
 * its folder as the journal, in which it leaves its last numbers and its report. Resolves with the last snapshot; never rejects.
 */
export async function carryOutImport(
  job: ImportJob,
  { writeKey, clock, random, onProgress, log, place }: CarryOutPorts,
  control: ControlState,
): Promise<ImportProgress> {
  const pool = createHttpPool();
  const stamp = senderStamp();
  const had = { folder: false };
  await undoDiscard(job.folder);
  const last = await runImport(
    job,
    {
      writeKey,
      stamp,
      clock,
      random,
      post: pool.post,
      journal: createFolderJournal(job, clock),
      log,
      onProgress(progress) {
        if (!hasEnded(progress)) onProgress(named(progress, job));
      },
      async onEnd(facts) {
        had.folder = true;
        await keepFolderReport(job, facts, { ...place, stamp, log });
        await writeLastSnapshot(job.folder, named(facts.last, job)).catch((error: unknown) => {
          // The journal has everything that was answered.
          log('the last numbers of an import could not be kept', toFailure(error));
        });
      },
    },
    control,
  );
  await pool.close();
  const progress = named(had.folder ? last : await recalled(last, job.folder), job);
  if (!addsUp(progress.rows)) log(`import ${job.importId}: the numbers do not add up`);
  log(`import ${job.importId} ${progress.state}: ${JSON.stringify(progress.rows)}`, last.failure);
  return progress;
}

/**
 * The end of a run that could not have the folder, such as while another process sends this very import: it has counted
 * nothing, and the folder tells what the others have sent.
 */
async function recalled(last: ImportProgress, folder: string): Promise<ImportProgress> {
  const { importId, state, failure } = last;
  try {
    const stored = await readJobFile(folder);
    if (stored === undefined) return last;
    return { ...(await recallProgress(folder, stored)), importId, state, failure };
  } catch {
    // What has kept it from writing there may keep it from reading as well.
    return last;
  }
}

function hasEnded({ state }: ImportProgress): boolean {
  return state === 'finished' || state === 'stopped' || state === 'failed';
}

/** Words about a failure name the file and the endpoint, not an address of the whole. */
function named(progress: ImportProgress, { fileName, host }: ImportJob): ImportProgress {
  const { failure, ...rest } = progress;
  if (failure === undefined) return progress;
  const { code, params, detail } = nameFailure(failure, { name: fileName, host: new URL(host).host });
  return { ...rest, failure: { code, params: { ...params }, detail } };
}
