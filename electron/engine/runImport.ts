import type { SenderStamp } from '../../shared/model/event';
import { fail, type Failure, toFailure } from '../../shared/model/failure';
import type { ImportProgress } from '../../shared/model/run';
import { countRows } from './applyChoices';
import type { Clock } from './clock';
import { identifySameFile } from './fileIdentity';
import type { Post } from './httpPool';
import type { ControlState } from './importControl';
import { createImportRun } from './importRun';
import { reportedNames, type RunFacts } from './importReport';
import type { ImportOrigin, Journal } from './journal';
import type { JournalState } from './journalState';
import { keepAccounts } from './keepAccounts';
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
  /** Told of what does not keep the import from going on. */
  readonly log?: ((text: string, failure: Failure) => void) | undefined;
  /**
   * Called once at the end, before the last snapshot, with what a report is made of. Must not reject. Not called when the
   * journal could not be claimed or was taken from it: the numbers of such a run say nothing about the import.
   */
  readonly onEnd?: ((facts: RunFacts) => Promise<void>) | undefined;
}

const unkept = {
  place: 'the place to go on from could not be kept',
  speed: 'the speed that was chosen could not be kept',
};

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
  const ended = new AbortController();
  let known: JournalState | undefined;
  let lost: AbortSignal | undefined;
  let origin: ImportOrigin | undefined;
  let accounts: Promise<void> = Promise.resolve();
  const snapshots = emitSnapshots(clock, done.signal, run.version, () => {
    ports.onProgress(progress.snapshot());
  });

  /** Resolves with whether every row of the file has been read. */
  async function send(): Promise<boolean> {
    const claim = await journal.claim(stopping.stop);
    known = claim.state;
    ({ lost } = claim);
    claim.lost.addEventListener('abort', () => {
      run.fail(fail('importInUse').failure);
    });
    accounts = keepAccounts({
      clock,
      journal,
      meter: run.numbers,
      waits: run.waits,
      settled: run.watermark.passed,
      speed: control.speed,
      onUnkept: (what, error) => ports.log?.(unkept[what], toFailure(error)),
      done: ended.signal,
    }).catch((error: unknown) => {
      run.fail(toFailure(error));
    });
    origin = claim.origin;
    if (claim.origin !== undefined) progress.startedAt(claim.origin.startedAt);
    // Whatever comes next, the numbers of earlier runs are told.
    tally.startFrom(claim.state);
    run.numbers.startFrom(claim.state.numbers());
    for (const told of claim.told ?? []) tally.recall(told);
    // Rows that are to be sent once more may stand before it.
    const settled = job.choices?.refused === undefined ? claim.settled : undefined;
    if (settled !== undefined) {
      tally.addSettled(settled);
      run.watermark.readTo(settled.byte);
    }
    // Later, the hash of the content decides: a copy of the same file may have taken its place.
    const begun = claim.origin !== undefined;
    const identity = await identifySameFile(job.path, begun ? undefined : job.identity);
    progress.bytesTotal(identity.size);
    const found = await settleOrigin(job, ports, claim, identity, stopping.stop);
    if (found === undefined) return false;
    origin = found;
    progress.startedAt(origin.startedAt);
    progress.sending();
    return sendRows({
      job,
      ports,
      run,
      state: claim.state,
      settled,
      origin,
      identity,
      begun: claim.begun ?? job,
    });
  }

  const readWhole = await send().catch((error: unknown) => {
    run.fail(toFailure(error));
    return false;
  });
  // A stop that came when everything had been answered has stopped nothing.
  const finished = readWhole && tally.rows('read').notSent === 0;
  ended.abort();
  await accounts;
  const state = run.failure() !== undefined ? 'failed' : finished ? 'finished' : 'stopped';
  try {
    await journal.finish({ kind: 'ended', at: new Date(clock.now()).toISOString(), state });
  } catch (error) {
    run.fail(toFailure(error));
  }
  run.end();
  done.abort();
  await snapshots;
  const last = progress.last(run.failure(), state, countRows(known?.inDoubt() ?? []));
  // What the folder says is the other process's by now.
  if (known !== undefined && lost?.aborted !== true) {
    await ports.onEnd?.({
      last,
      origin,
      statistics: tally.events.summary(reportedNames),
      delivery: { ...run.delivery(), runs: known.runs() },
      endedAt: new Date(clock.now()).toISOString(),
    });
  }
  ports.onProgress(last);
  return last;
}
