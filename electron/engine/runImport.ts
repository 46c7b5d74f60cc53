import type { SenderStamp } from '../../shared/model/event';
import { type Failure, FailureError, toFailure } from '../../shared/model/failure';
import type { ImportProgress } from '../../shared/model/run';
import { compilePlan } from '../../shared/pipeline/prepareRow';
import { type AttemptPorts, attemptBatch, envelopeBytes } from './attemptBatch';
import { batchLimits } from './batch';
import { createBatchSize } from './batchSize';
import type { Clock } from './clock';
import { deliverBatch, type RowsAnswer } from './deliverBatch';
import { createEndpointClock } from './endpointClock';
import { identifySameFile } from './fileIdentity';
import { createGate } from './gate';
import { hashFile } from './hashFile';
import type { Post } from './httpPool';
import { idOptions } from './idOptions';
import { createImportTally } from './importTally';
import type { Claim, ImportOrigin, Journal } from './journal';
import { createLaneWaits } from './laneWaits';
import type { FileIdentity, ImportJob } from './messages';
import { messageIdPrefix } from './messageIdPrefix';
import { createPacer } from './pacer';
import { prepareBatches } from './prepareBatches';
import { createProgress } from './progress';
import { createRateMeter } from './rateMeter';
import { createBatchLane } from './sendEvents';
import { createRefusalGuard } from './refusalGuard';
import { emitSnapshots } from './snapshots';
import { stopInTwoSteps } from './stopInTwoSteps';
import { createWatermark } from './watermark';

/** Requests under way at once. */
export const lanes = 4;
/** Milliseconds that requests under way get to be answered after a stop. */
const grace = 3000;

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
 * @param stop stops the import: nothing new leaves, requests under way get a few seconds to be answered
 */
export async function runImport(
  job: ImportJob,
  ports: ImportPorts,
  stop: AbortSignal,
): Promise<ImportProgress> {
  const { clock, journal } = ports;
  const tally = createImportTally();
  const watermark = createWatermark();
  const gate = createGate(clock);
  const waits = createLaneWaits(clock, gate);
  const meter = createRateMeter(clock);
  const stopping = stopInTwoSteps(stop, grace, clock);
  const progress = createProgress(job, { clock, tally, watermark, waits, meter, stop: stopping.stop });
  const done = new AbortController();
  const snapshots = emitSnapshots(clock, done.signal, tally.version, () => {
    ports.onProgress(progress.snapshot());
  });
  const end: { failure: Failure | undefined; readWhole: boolean } = { failure: undefined, readWhole: false };

  async function run(): Promise<void> {
    const claim = await journal.claim();
    if (claim.origin !== undefined) progress.startedAt(claim.origin.startedAt);
    // Later, the hash of the content decides: a copy of the same file may have taken its place.
    const begun = claim.origin !== undefined;
    const identity = await identifySameFile(job.path, begun ? undefined : job.identity);
    progress.bytesTotal(identity.size);
    const origin = await settleOrigin(job, ports, claim, identity, stopping.stop);
    if (origin === undefined) return;
    progress.startedAt(origin.startedAt);
    progress.sending();
    const limits = batchLimits(envelopeBytes(ports.writeKey), job.eventsPerSecond);
    const size = createBatchSize(limits.bytes);
    // Until the endpoint has told its time, a wrong clock must not move more than one row.
    let timeHeard = false;
    const batches = prepareBatches({
      path: job.path,
      identity,
      plan: job.plan,
      prepare: compilePlan(job.plan, {
        stamp: ports.stamp,
        idPrefix: origin.idPrefix,
        ...idOptions(job, ports.writeKey),
        startedAt: origin.startedAt,
        nowMilliseconds: clock.now(),
      }),
      answers: claim.answers,
      limits: () => ({ bytes: size.bytes(), events: timeHeard ? limits.events : 1 }),
      tally,
      watermark,
      signal: stopping.stop,
      onEnd() {
        end.readWhole = true;
      },
    });
    const attempts: AttemptPorts = {
      writeKey: ports.writeKey,
      clock,
      endpointClock: createEndpointClock(clock),
      random: ports.random,
      post: ports.post,
      gate,
      pacer: createPacer(job.eventsPerSecond, clock),
      waits,
      countRequest: tally.countRequest,
      countRetry: tally.countRetry,
      stop: stopping.stop,
      cut: stopping.cut,
    };

    const guard = createRefusalGuard();

    async function keep(answers: readonly RowsAnswer[]): Promise<void> {
      if (answers.length === 0) return;
      await journal.checkpoint(answers.map(({ entry }) => entry));
      for (const answer of answers) {
        tally.answer(answer);
        meter.add(answer.acceptedEvents);
      }
    }

    /** @param most batches to send */
    async function runLane(lane: number, most = Infinity): Promise<void> {
      const carrier = createBatchLane(ports.writeKey, job.host);
      for (let sent = 0; sent < most; sent += 1) {
        const next = await batches.next();
        if (next.done === true) return;
        waits.start(lane);
        const delivery = await deliverBatch(next.value.rows, {
          send: (events) => carrier.carry((request) => attemptBatch(lane, events, request, attempts)),
          keep: (answer) => keep(guard.take(answer)),
          tooLarge: size.tooLarge,
          tooSlow: size.tooSlow,
        });
        waits.end(lane);
        if (delivery.kind === 'answered') {
          size.accepted();
          watermark.end(next.value);
        }
        if (delivery.kind === 'failed') fail(delivery.failure);
      }
    }

    // The other lanes end their batches first, so that their answers are kept.
    const runKept = (lane: number, most?: number): Promise<void> =>
      runLane(lane, most).catch((error: unknown) => {
        fail(toFailure(error));
      });
    await runKept(0, 1);
    timeHeard = true;
    await Promise.all(Array.from({ length: lanes }, (_, lane) => runKept(lane)));
    // When no lane came back for more, the file is still open.
    await batches.return();
    // The whole file, and refusals are all that came: too few to blame the endpoint.
    if (end.readWhole && end.failure === undefined && tally.rows().notSent === guard.held()) {
      await keep(guard.release());
    }
  }

  function fail(reason: Failure): void {
    end.failure ??= reason;
    stopping.now();
  }

  try {
    await run();
  } catch (error) {
    fail(toFailure(error));
  }
  // A stop that came when everything had been answered has stopped nothing.
  const finished = end.readWhole && tally.rows().notSent === 0;
  const state = end.failure !== undefined ? 'failed' : finished ? 'finished' : 'stopped';
  try {
    await journal.finish({ kind: 'ended', at: new Date(clock.now()).toISOString(), state });
  } catch (error) {
    fail(toFailure(error));
  }
  stopping.end();
  done.abort();
  await snapshots;
  const last = progress.last(end.failure, state);
  ports.onProgress(last);
  return last;
}

/** The import's unchanging identity, new or from its first run; undefined when it was stopped before it was known. */
async function settleOrigin(
  job: ImportJob,
  { writeKey, clock, journal }: ImportPorts,
  { origin }: Claim,
  identity: FileIdentity,
  stop: AbortSignal,
): Promise<ImportOrigin | undefined> {
  const startedAt = new Date(clock.now()).toISOString();
  const fileHash = await hashFile(job.path, identity, stop);
  if (fileHash === undefined) return undefined;
  if (origin !== undefined) {
    if (origin.fileHash !== fileHash) throw new FailureError('fileChanged');
    return origin;
  }
  const { host, plan, generation = 0 } = job;
  const idPrefix = messageIdPrefix({ fileHash, writeKey, host, plan, generation });
  const fresh = { fileHash, idPrefix, startedAt };
  await journal.begin(fresh);
  return fresh;
}
