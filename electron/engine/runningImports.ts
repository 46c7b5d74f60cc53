import { type Failure, FailureError } from '../../shared/model/failure';
import { keepAttentionFile } from './attentionFile';
import { carryOutImport, type Place } from './carryOutImport';
import type { Clock } from './clock';
import { createImportControl, type ImportControl } from './importControl';
import { readJobFile } from './jobFile';
import { readKeptCounts } from './keptCounts';
import type { EngineMessage, EngineRequest, ImportJob } from './messages';
import { senderStamp } from './stamp';

export interface RunningImportsPorts {
  readonly clock: Clock;
  readonly random: () => number;
  readonly post: (message: EngineMessage) => void;
  readonly log: (text: string, failure?: Failure) => void;
  readonly place: Place;
}

/** The imports that the engine runs, each with what pauses, paces and stops it. */
export interface RunningImports {
  /** @throws FailureError `importRunning` when it runs already, `importUnknown` when its folder cannot be read */
  readonly start: (request: Extract<EngineRequest, { kind: 'import' }>) => Promise<void>;
  /** Does nothing when there is no such import: it has ended already. */
  readonly control: (importId: string, act: (control: ImportControl) => void) => void;
  readonly controlAll: (act: (control: ImportControl) => void) => void;
}

export function createRunningImports({
  clock,
  random,
  post,
  log,
  place,
}: RunningImportsPorts): RunningImports {
  const running = new Map<string, ReturnType<typeof createImportControl>>();

  async function carryOut(
    job: ImportJob,
    writeKey: string,
    control: ReturnType<typeof createImportControl>,
  ): Promise<void> {
    const progress = await carryOutImport(
      job,
      {
        writeKey,
        clock,
        random,
        log,
        place,
        onProgress(snapshot) {
          post({ kind: 'importProgress', progress: snapshot });
        },
      },
      control,
    );
    // Whoever hears that it has ended may start it again, or delete it.
    running.delete(job.importId);
    post({ kind: 'importProgress', progress });
    await keepAttentionFile(job, progress, { stamp: senderStamp(), clock, log });
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

/** The job as it was begun: its ids belong to its plan and its file. Where it goes may have moved. */
async function asBegun(job: ImportJob, movedTo: string | undefined): Promise<ImportJob> {
  // Nothing is left that says what was sent.
  if ((await readKeptCounts(job.folder)) !== undefined) throw new FailureError('importDeleted');
  const stored = await readJobFile(job.folder);
  const path = movedTo ?? stored?.job.path ?? job.path;
  const { plan, generation } = stored?.job ?? job;
  return { ...job, plan, generation, path };
}
