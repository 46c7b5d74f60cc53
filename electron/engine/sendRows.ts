import { toFailure } from '../../shared/model/failure';
import { peopleOf } from '../../shared/pipeline/peopleOf';
import { compilePlan } from '../../shared/pipeline/prepareRow';
import { applyChoices } from './applyChoices';
import { askTime, askTimeAgain, refuseWrongClock } from './askTime';
import { type AttemptPorts, attemptBatch, envelopeBytes } from './attemptBatch';
import { type Batch, batchBytes, type BatchRow } from './batch';
import type { Clock } from './clock';
import { createBatchSize } from './batchSize';
import { deliverBatch, type RowsAnswer } from './deliverBatch';
import { createEndpointClock } from './endpointClock';
import { idOptions } from './idOptions';
import type { ImportRun } from './importRun';
import { createIntents } from './intents';
import type { ImportOrigin } from './journal';
import type { JournalState } from './journalState';
import type { FileIdentity, ImportJob } from './messages';
import { createPacking } from './packing';
import { createPersonTurns } from './personTurns';
import { prepareBatches } from './prepareBatches';
import { createRefusalGuard } from './refusalGuard';
import type { ImportPorts } from './runImport';
import type { Settled } from './settledFile';
import { runLanes } from './runLanes';
import { type BatchLane, createBatchLane } from './sendEvents';

export interface SendRowsInput {
  readonly job: ImportJob;
  readonly ports: ImportPorts;
  readonly run: ImportRun;
  /** What the ids of the first run were made of. */
  readonly begun: Pick<ImportJob, 'host' | 'generation'>;
  readonly state: JournalState;
  /** Where reading goes on; undefined for the beginning of the file. */
  readonly settled: Settled | undefined;
  readonly origin: ImportOrigin;
  readonly identity: FileIdentity;
}

/**
 * Sends the rows that have no answer yet, batch by batch on several lanes. Resolves when nothing is under way any more, with
 * whether every row of the file has been read.
 */
export async function sendRows(input: SendRowsInput): Promise<boolean> {
  const { job, ports, run, begun, state, settled, origin, identity } = input;
  const { tally, watermark, waits, meter, concurrency, stopping } = run;
  const { clock, journal } = ports;
  const size = createBatchSize(batchBytes(envelopeBytes(ports.writeKey)));
  const endpointClock = createEndpointClock(clock);
  run.numbers.followClock(endpointClock.offset);
  const read = { whole: false };
  const batches = prepareBatches({
    path: job.path,
    identity,
    plan: job.plan,
    prepare: compilePlan(job.plan, {
      stamp: ports.stamp,
      idPrefix: origin.idPrefix,
      ...idOptions(begun, ports.writeKey),
      startedAt: origin.startedAt,
      nowMilliseconds: clock.now(),
    }),
    people: job.order === 'person' ? peopleOf(job.plan) : undefined,
    answers: state.answers,
    limits: () => ({ bytes: size.bytes(), events: run.batchEvents() }),
    tally,
    watermark,
    from: settled,
    wantsPlace: everySecond(clock),
    signal: stopping.stop,
    onEnd() {
      read.whole = true;
      tally.readWhole();
    },
  });
  const attempts: Omit<AttemptPorts, 'intent'> = {
    writeKey: ports.writeKey,
    clock,
    endpointClock,
    random: ports.random,
    post: ports.post,
    alarm: run.alarm,
    gate: run.gate,
    pace: run.pace,
    batchEvents: run.batchEvents,
    departure: run.departure,
    flight: run.flight,
    concurrency,
    allowance: run.allowance,
    outage: run.outage,
    packing: createPacking(job.compress === true),
    waits,
    askTime: (lane) => askTimeAgain(lane, job.host, attempts),
    countRequest: run.numbers.countRequest,
    countRetry: run.numbers.countRetry,
    stop: stopping.stop,
    cut: stopping.cut,
  };
  const guard = createRefusalGuard(hasAccepted(state) || state.refusedAll());
  const intents = createIntents(journal, clock, endpointClock.now);
  const turns = createPersonTurns(stopping.stop);
  const carriers = new Map<number, BatchLane>();

  /** What has its answers, but for those that are held back and not in the journal yet. */
  const answered: (Batch | readonly BatchRow[])[] = [];
  function endAnswered(): void {
    if (guard.held() > 0) return;
    for (const part of answered.splice(0)) {
      if ('startByte' in part) watermark.end(part);
      else intents.end(part);
    }
  }

  function endBatch(batch: Batch): void {
    batch.release();
    turns.end(batch);
    answered.push(batch);
    endAnswered();
  }

  async function keep(answers: readonly RowsAnswer[]): Promise<void> {
    if (answers.length === 0) return;
    await journal.checkpoint(answers.map(({ entry }) => entry));
    guard.kept(answers);
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
    const parts = { ...attempts, intent: intents.begin(rows) };
    const delivery = await deliverBatch(rows, {
      send: (events) => carrier.carry((request) => attemptBatch(lane, events, request, parts)),
      keep: (answer) => keep(guard.take(answer)),
      tooLarge: size.tooLarge,
      tooSlow: size.tooSlow,
    });
    waits.end(lane);
    if (delivery.kind === 'answered') {
      size.accepted();
      answered.push(rows);
      endAnswered();
    }
    if (delivery.kind === 'failed') run.fail(delivery.failure);
    return delivery.kind === 'answered';
  }

  /** The next batch, when it may leave. They come in the order of the file, whichever lane has asked. */
  async function take(): Promise<Batch | undefined> {
    const next = await batches.next();
    if (next.done === true) return undefined;
    await turns.enter(next.value);
    return next.value;
  }

  /** Nothing leaves before the endpoint's time is known; from an endpoint that does not tell it, one row's answer may. */
  async function sendFirst(batch: Batch): Promise<void> {
    const heard = asked ?? (await askTime(0, job.host, attempts));
    if (heard === undefined) return;
    refuseWrongClock(attempts.endpointClock, job.choices);
    const alone = heard ? 0 : 1;
    if (alone > 0 && !(await send(0, batch.rows.slice(0, alone)))) return;
    if (await send(0, batch.rows.slice(alone))) endBatch(batch);
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

  // Whether rows left long ago is for the endpoint's clock to say, before any row is read.
  const mayBeOld = state.inDoubt().length > 0 || job.choices?.refused === 'retry';
  const asked = mayBeOld ? await askTime(0, job.host, attempts) : undefined;
  if (asked !== undefined) refuseWrongClock(endpointClock, job.choices);
  if (stopping.stop.aborted) return false;
  await applyChoices(job.choices ?? {}, { journal, state, now: endpointClock.now() });
  intents.startFrom(state.inDoubt());
  tally.startFrom(state);
  const more = await work(sendFirst);
  if (more) {
    await runLanes(concurrency, (lane) =>
      work(async (batch) => {
        if (await send(lane, batch.rows)) endBatch(batch);
      }),
    );
  }
  // When no lane came back for more, the file is still open.
  await batches.return();
  // The whole file, and refusals are all that came: too few to blame the endpoint.
  if (read.whole && run.failure() === undefined && tally.rows('read').notSent === guard.held()) {
    await keep(guard.release());
    endAnswered();
  }
  if (run.failure()?.code === 'endpointRefusesAll') {
    await journal.checkpoint([{ kind: 'refusedAll', at: new Date(clock.now()).toISOString() }]);
  }
  await intents.close();
  return read.whole;
}

/** True at first, and then at most once a second. */
function everySecond(clock: Pick<Clock, 'elapsed'>): () => boolean {
  let last = -Infinity;
  return () => {
    if (clock.elapsed() - last < 1000) return false;
    last = clock.elapsed();
    return true;
  };
}

/** Lines of the first version count nothing, and say it all the same. */
function hasAccepted(state: JournalState): boolean {
  return state.accepted().rows > 0 || state.uncounted() > 0;
}
