import { fail, type Failure, toFailure } from '../../shared/model/failure';
import type { WaitReason } from '../../shared/model/run';
import type { Alarm } from './alarm';
import { joinEvents, type WireEvent } from './batch';
import type { Departure } from './departure';
import { exchange, type ExchangePorts } from './exchange';
import type { Gate } from './gate';
import type { Intent } from './intents';
import type { LaneWaits } from './laneWaits';
import type { Packing } from './packing';
import { retryDelay } from './retryDelay';
import type { LibraryRequest } from './sendEvents';

/** How it ended with some events. */
export type Outcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly status: 400 | 413 }
  /** Not answered in time: smaller parts may be. */
  | { readonly kind: 'late' }
  /** More at once than the pace allows: smaller parts will do. */
  | { readonly kind: 'tooMany' }
  /** Not answered, because the import is stopping. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface AttemptPorts extends ExchangePorts {
  readonly writeKey: string;
  /** At least 0, less than 1. */
  readonly random: () => number;
  readonly alarm: Alarm;
  readonly gate: Gate;
  /** Events a second that may leave; undefined for any number. */
  readonly pace: () => number | undefined;
  /** Events that a batch may hold at this pace. */
  readonly batchEvents: () => number;
  readonly departure: Departure;
  readonly packing: Packing;
  readonly waits: LaneWaits;
  readonly countRequest: () => void;
  /** Events that have been on their way already leave again. */
  readonly countRetry: (reason: WaitReason) => void;
  readonly intent: Intent;
  /** Asks the endpoint for its time again; resolves with false when the import stops. */
  readonly askTime: (lane: number) => Promise<boolean>;
  /** Nothing new leaves, and waiting ends. */
  readonly stop: AbortSignal;
}

/** Whatever a 429 says, lest all lanes ask again at once: Segment's library waits as long. */
const shortestSlowDown = 1000;
/** Of one batch; after more, its size may be the reason. */
const mostSlowDowns = 3;

/**
 * Posts the events until there is a final answer, for ever if need be, always with the same ids. It gives up when the import
 * stops, and when several events together are too much. Never rejects.
 */
export async function attemptBatch(
  lane: number,
  events: readonly WireEvent[],
  request: LibraryRequest,
  ports: AttemptPorts,
): Promise<Outcome> {
  const { allowance, gate, outage, packing, waits, stop } = ports;
  const batch = joinEvents(events);
  let plain = false;
  let slowDowns = 0;
  let reason: WaitReason = 'unreachable';
  for (let attempt = 1; ; attempt += 1) {
    // It was made at another pace, or the endpoint never takes so many at once.
    if (events.length > 2 * ports.batchEvents() || (slowDowns > mostSlowDowns && events.length > 1)) {
      if (attempt > 1) ports.countRetry(reason);
      return { kind: 'tooMany' };
    }
    const packed = packing.wanted() && !plain;
    let body: Buffer | undefined;
    try {
      body = await leaveWith(lane, events.length, batch, packed, ports);
    } catch (error) {
      return { kind: 'failed', failure: toFailure(error) };
    }
    if (body === undefined) return { kind: 'stopped' };
    ports.countRequest();
    if (attempt > 1) ports.countRetry(reason);
    // As the library does on its own retries.
    const headers = attempt > 1 ? { 'X-Retry-Count': String(attempt - 1) } : {};
    const encoding = packed ? { 'Content-Encoding': 'gzip' } : {};
    const posted = { url: request.url, headers: { ...request.headers, ...headers, ...encoding }, body };
    const pace = ports.pace();
    const { answer, verdict, leftAt } = await exchange(posted, events.length, ports);
    ports.intent.hear(answer);
    if (packed && packing.isInDoubt(verdict)) {
      plain = true;
      continue;
    }
    if (plain && verdict.kind === 'accepted') packing.giveUp();
    switch (verdict.kind) {
      case 'accepted':
      case 'refused':
        waits.answered(lane);
        return verdict;
      case 'stop':
        return { kind: 'failed', failure: fail(verdict.code, { status: verdict.status }).failure };
      case 'aborted':
        return { kind: 'stopped' };
      case 'slowDown': {
        const asked = verdict.milliseconds ?? shortestSlowDown + retryDelay(attempt, ports.random());
        const wait = Math.max(shortestSlowDown, asked);
        slowDowns += 1;
        gate.shut(wait);
        ports.departure.giveBack(events.length);
        allowance.exceeded({ leftAt, wait, pace, events: events.length });
        reason = 'rateLimited';
        waits.wait(lane, reason, wait);
        break;
      }
      case 'late':
      case 'retry': {
        const wait = retryDelay(attempt, ports.random());
        reason = verdict.kind === 'late' ? 'unreachable' : verdict.reason;
        waits.wait(lane, reason, wait);
        // In a lasting outage, the way out says whose turn it is.
        if (!outage.lasting()) await ports.alarm.rest(wait, stop);
        if (verdict.kind === 'retry' || events.length === 1) break;
        ports.countRetry(reason);
        return verdict;
      }
    }
  }
}

/**
 * The body as it may leave now; undefined when the import stops.
 *
 * @throws FailureError when the journal cannot keep that it leaves
 */
async function leaveWith(
  lane: number,
  events: number,
  batch: Uint8Array,
  packed: boolean,
  { askTime, departure, endpointClock, intent, packing, writeKey }: AttemptPorts,
): Promise<Buffer | undefined> {
  while (await departure.leave(events)) {
    if (endpointClock.jumped()) {
      departure.giveBack(events);
      if (!(await askTime(lane))) return undefined;
      continue;
    }
    await intent.leave();
    const body = bodyOf(batch, writeKey, endpointClock.now());
    const ready = packed ? await packing.pack(body) : body;
    // While it was written down and packed, a pause may have come.
    if (departure.isOpen()) return ready;
  }
  return undefined;
}

/** What the library posts, with the time of this very attempt: Segment corrects wrong clocks by it. */
function bodyOf(batch: Uint8Array, writeKey: string, now: number): Buffer {
  const end = `],"writeKey":${JSON.stringify(writeKey)},"sentAt":"${new Date(now).toISOString()}"}`;
  return Buffer.concat([Buffer.from('{"batch":['), batch, Buffer.from(end)]);
}

/** Bytes that a body has apart from its events; each event but the first costs a comma more. */
export function envelopeBytes(writeKey: string): number {
  return bodyOf(new Uint8Array(), writeKey, 0).length;
}
