import { type Failure, FailureError, nameFailure, toFailure } from '../../shared/model/failure';
import type { ImportProgress } from '../../shared/model/run';
import type { Clock } from './clock';
import { undoDiscard } from './discardImport';
import { createFolderJournal } from './folderJournal';
import { createHttpPool } from './httpPool';
import { createImportControl, type ImportControl } from './importControl';
import { readJobFile } from './jobFile';
import { readKeptCounts } from './keptCounts';
import { writeLastSnapshot } from './lastSnapshot';
import type { EngineMessage, EngineRequest, ImportJob } from './messages';
import { runImport } from './runImport';
import { senderStamp } from './stamp';

export interface RunningImportsPorts {
  readonly clock: Clock;
  readonly random: () => number;
  readonly post: (message: EngineMessage) => void;
  readonly log: (text: string, failure?: Failure) => void;
}

/** The imports that the engine runs, each with what pauses, paces and stops it. */
export interface RunningImports {
  /** @throws FailureError `importRunning` when it runs already, `importUnknown` when its folder cannot be read */
  readonly start: (request: Extract<EngineRequest, { kind: 'import' }>) => Promise<void>;
  /** Does nothing when there is no such import: it has ended already. */
  readonly control: (importId: string, act: (control: ImportControl) => void) => void;
  readonly controlAll: (act: (control: ImportControl) => void) => void;
}

export function createRunningImports({ clock, random, post, log }: RunningImportsPorts): RunningImports {
  const running = new Map<string, ReturnType<typeof createImportControl>>();

  async function carryOut(
    job: ImportJob,
    writeKey: string,
    control: ReturnType<typeof createImportControl>,
  ): Promise<void> {
    const pool = createHttpPool();
    await undoDiscard(job.folder);
    const last = await runImport(
      job,
      {
        writeKey,
        stamp: senderStamp(),
        clock,
        random,
        post: pool.post,
        journal: createFolderJournal(job, clock),
        onProgress(progress) {
          if (!hasEnded(progress)) post({ kind: 'importProgress', progress: named(progress, job) });
        },
      },
      control,
    );
    await pool.close();
    const progress = named(last, job);
    await keepLast(job.folder, progress);
    // Whoever hears that it has ended may start it again, or delete it.
    running.delete(job.importId);
    post({ kind: 'importProgress', progress });
    log(`import ${job.importId} ${last.state}: ${JSON.stringify(last.rows)}`, last.failure);
  }

  async function keepLast(folder: string, progress: ImportProgress): Promise<void> {
    // Another process has the folder, and its numbers.
    if (progress.failure?.code === 'importInUse') return;
    try {
      await writeLastSnapshot(folder, progress);
    } catch (error) {
      // The journal has everything that was answered.
      log('the last numbers of an import could not be kept', toFailure(error));
    }
  }

  return {
    async start({ job, writeKey, resume, movedTo }) {
      if (running.has(job.importId)) throw new FailureError('importRunning');
      const control = createImportControl();
      running.set(job.importId, control);
      try {
        void carryOut(resume ? await asBegun(job, movedTo) : job, writeKey, control);
      } catch (error) {
        running.delete(job.importId);
        throw error;
      }
    },
    control(importId, act) {
      const control = running.get(importId);
      if (control !== undefined) act(control);
    },
    controlAll(act) {
      for (const control of running.values()) act(control);
    },
  };
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

/** The job as it was begun: its ids belong to its plan and its file. Where it goes may have moved. */
async function asBegun(job: ImportJob, movedTo: string | undefined): Promise<ImportJob> {
  // Nothing is left that says what was sent.
  if ((await readKeptCounts(job.folder)) !== undefined) throw new FailureError('importDeleted');
  const stored = await readJobFile(job.folder);
  const path = movedTo ?? stored?.job.path ?? job.path;
  return { ...job, plan: stored?.job.plan ?? job.plan, path };
}
