import type { SenderStamp } from '../../shared/model/event';
import { toFailure } from '../../shared/model/failure';
import type { ImportProgress } from '../../shared/model/run';
import type { Clock } from './clock';
import { identifySameFile } from './fileIdentity';
import type { Post } from './httpPool';
import type { ControlState } from './importControl';
import { createImportRun } from './importRun';
import type { Journal } from './journal';
import type { ImportJob } from './messages';
import { sendRows } from './sendRows';
import { settleOrigin } from './settleOrigin';
import { emitSnapshots } from './snapshots';

export interface ImportPorts {
  readonly writeKey: string;
  readonly stamp: SenderStamp;
  readonly clock: Clock;
  /** At least 0, less than 1. */
  readonly random: () => number;
  readonly post: Post;
  readonly journal: Journal;
  /** Full snapshots, at most ten a second and one at the very end. */
  readonly onProgress: (progress: ImportProgress) => void;
}

/**
 * Sends a file's rows that have not been answered yet, and resolves with the last snapshot: finished, stopped or failed,
 * its numbers adding up. Never rejects. The same function serves the window, tests and whatever comes later.
 *
 * @param control pauses it, changes its speed and stops it, by `createImportControl`
 */
export async function runImport(
  job: ImportJob,
  ports: ImportPorts,
  control: ControlState,
): Promise<ImportProgress> {
  const { clock, journal } = ports;
  const run = createImportRun(job, clock, control);
  const { tally, stopping, progress } = run;
  const done = new AbortController();
  const snapshots = emitSnapshots(clock, done.signal, run.version, () => {
    ports.onProgress(progress.snapshot());
  });

  /** Resolves with whether every row of the file has been read. */
  async function send(): Promise<boolean> {
    const claim = await journal.claim();
    if (claim.origin !== undefined) progress.startedAt(claim.origin.startedAt);
    // Later, the hash of the content decides: a copy of the same file may have taken its place.
    const begun = claim.origin !== undefined;
    const identity = await identifySameFile(job.path, begun ? undefined : job.identity);
    progress.bytesTotal(identity.size);
    const origin = await settleOrigin(job, ports, claim, identity, stopping.stop);
    if (origin === undefined) return false;
    progress.startedAt(origin.startedAt);
    progress.sending();
    return sendRows({ job, ports, run, claim, origin, identity });
  }

  const readWhole = await send().catch((error: unknown) => {
    run.fail(toFailure(error));
    return false;
  });
  // A stop that came when everything had been answered has stopped nothing.
  const finished = readWhole && tally.rows().notSent === 0;
  const state = run.failure() !== undefined ? 'failed' : finished ? 'finished' : 'stopped';
  try {
    await journal.finish({ kind: 'ended', at: new Date(clock.now()).toISOString(), state });
  } catch (error) {
    run.fail(toFailure(error));
  }
  run.end();
  done.abort();
  await snapshots;
  const last = progress.last(run.failure(), state);
  ports.onProgress(last);
  return last;
}
