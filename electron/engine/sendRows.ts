import { toFailure } from '../../shared/model/failure';
import { compilePlan } from '../../shared/pipeline/prepareRow';
import { type AttemptPorts, attemptBatch, envelopeBytes } from './attemptBatch';
import { batchBytes, batchEvents } from './batch';
import { createBatchSize } from './batchSize';
import { deliverBatch, type RowsAnswer } from './deliverBatch';
import { createEndpointClock } from './endpointClock';
import { idOptions } from './idOptions';
import type { ImportRun } from './importRun';
import type { Claim, ImportOrigin } from './journal';
import type { FileIdentity, ImportJob } from './messages';
import { prepareBatches } from './prepareBatches';
import { createRefusalGuard } from './refusalGuard';
import type { ImportPorts } from './runImport';
import { createBatchLane } from './sendEvents';

/** Requests under way at once. */
const lanes = 4;

export interface SendRowsInput {
  readonly job: ImportJob;
  readonly ports: ImportPorts;
  readonly run: ImportRun;
  readonly claim: Claim;
  readonly origin: ImportOrigin;
  readonly identity: FileIdentity;
}

/**
 * Sends the rows that have no answer yet, batch by batch on several lanes. Resolves when nothing is under way any more, with
 * whether every row of the file has been read.
 */
export async function sendRows(input: SendRowsInput): Promise<boolean> {
  const { job, ports, run, claim, origin, identity } = input;
  const { tally, watermark, waits, meter, stopping } = run;
  const { clock, journal } = ports;
  const size = createBatchSize(batchBytes(envelopeBytes(ports.writeKey)));
  // Until the endpoint has told its time, a wrong clock must not move more than one row.
  let timeHeard = false;
  const read = { whole: false };
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
    limits: () => ({ bytes: size.bytes(), events: timeHeard ? batchEvents(run.speed()) : 1 }),
    tally,
    watermark,
    signal: stopping.stop,
    onEnd() {
      read.whole = true;
    },
  });
  const attempts: AttemptPorts = {
    writeKey: ports.writeKey,
    clock,
    endpointClock: createEndpointClock(clock),
    random: ports.random,
    post: ports.post,
    gate: run.gate,
    departure: run.departure,
    flight: run.flight,
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
      if (delivery.kind === 'failed') run.fail(delivery.failure);
    }
  }

  // The other lanes end their batches first, so that their answers are kept.
  const runKept = (lane: number, most?: number): Promise<void> =>
    runLane(lane, most).catch((error: unknown) => {
      run.fail(toFailure(error));
    });
  await runKept(0, 1);
  timeHeard = true;
  await Promise.all(Array.from({ length: lanes }, (_, lane) => runKept(lane)));
  // When no lane came back for more, the file is still open.
  await batches.return();
  // The whole file, and refusals are all that came: too few to blame the endpoint.
  if (read.whole && run.failure() === undefined && tally.rows().notSent === guard.held()) {
    await keep(guard.release());
  }
  return read.whole;
}
