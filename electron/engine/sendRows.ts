import { toFailure } from '../../shared/model/failure';
import { compilePlan } from '../../shared/pipeline/prepareRow';
import { askTime, refuseWrongClock } from './askTime';
import { type AttemptPorts, attemptBatch, envelopeBytes } from './attemptBatch';
import { type Batch, batchBytes, batchEvents, type BatchRow } from './batch';
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
import { runLanes } from './runLanes';
import { type BatchLane, createBatchLane } from './sendEvents';

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
  const { tally, watermark, waits, meter, concurrency, stopping } = run;
  const { clock, journal } = ports;
  const size = createBatchSize(batchBytes(envelopeBytes(ports.writeKey)));
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
    limits: () => ({ bytes: size.bytes(), events: batchEvents(run.speed()) }),
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
    concurrency,
    waits,
    countRequest: tally.countRequest,
    countRetry: tally.countRetry,
    stop: stopping.stop,
    cut: stopping.cut,
  };
  const guard = createRefusalGuard();
  const carriers = new Map<number, BatchLane>();

  async function keep(answers: readonly RowsAnswer[]): Promise<void> {
    if (answers.length === 0) return;
    await journal.checkpoint(answers.map(({ entry }) => entry));
    for (const answer of answers) {
      tally.answer(answer);
      meter.add(answer.acceptedEvents);
    }
  }

  function carrierOf(lane: number): BatchLane {
    const carrier = carriers.get(lane) ?? createBatchLane(ports.writeKey, job.host);
    carriers.set(lane, carrier);
    return carrier;
  }

  /** Resolves with whether all rows have their answer. */
  async function send(lane: number, rows: readonly BatchRow[]): Promise<boolean> {
    const carrier = carrierOf(lane);
    waits.start(lane);
    const delivery = await deliverBatch(rows, {
      send: (events) => carrier.carry((request) => attemptBatch(lane, events, request, attempts)),
      keep: (answer) => keep(guard.take(answer)),
      tooLarge: size.tooLarge,
      tooSlow: size.tooSlow,
    });
    waits.end(lane);
    if (delivery.kind === 'answered') size.accepted();
    if (delivery.kind === 'failed') run.fail(delivery.failure);
    return delivery.kind === 'answered';
  }

  async function take(): Promise<Batch | undefined> {
    const next = await batches.next();
    return next.done === true ? undefined : next.value;
  }

  /** Nothing leaves before the endpoint's time is known; from an endpoint that does not tell it, one row's answer may. */
  async function sendFirst(batch: Batch): Promise<void> {
    const heard = await askTime(0, job.host, attempts);
    if (heard === undefined) return;
    refuseWrongClock(attempts.endpointClock, job.choices);
    const alone = heard ? 0 : 1;
    if (alone > 0 && !(await send(0, batch.rows.slice(0, alone)))) return;
    if (await send(0, batch.rows.slice(alone))) watermark.end(batch);
  }

  /** One batch's way. The other lanes end theirs first when it fails, so that their answers are kept. */
  async function work(carry: (batch: Batch) => Promise<void>): Promise<boolean> {
    try {
      const batch = await take();
      if (batch !== undefined) await carry(batch);
      return batch !== undefined;
    } catch (error) {
      run.fail(toFailure(error));
      return false;
    }
  }

  const more = await work(sendFirst);
  if (more) {
    await runLanes(concurrency.limit, (lane) =>
      work(async (batch) => {
        if (await send(lane, batch.rows)) watermark.end(batch);
      }),
    );
  }
  // When no lane came back for more, the file is still open.
  await batches.return();
  // The whole file, and refusals are all that came: too few to blame the endpoint.
  if (read.whole && run.failure() === undefined && tally.rows().notSent === guard.held()) {
    await keep(guard.release());
  }
  return read.whole;
}
