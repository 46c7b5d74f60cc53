import { fail, type Failure, toFailure } from '../../shared/model/failure';
import type { WaitReason } from '../../shared/model/run';
import { judgeAnswer } from './answer';
import { joinEvents, type WireEvent } from './batch';
import type { Clock } from './clock';
import type { Concurrency } from './concurrency';
import type { Departure } from './departure';
import type { EndpointClock } from './endpointClock';
import type { Flight } from './flight';
import type { Gate } from './gate';
import type { Post } from './httpPool';
import type { Intent } from './intents';
import type { LaneWaits } from './laneWaits';
import { retryDelay } from './retryDelay';
import type { LibraryRequest } from './sendEvents';

/** How it ended with some events. */
export type Outcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly status: 400 | 413 }
  /** Not answered in time: smaller parts may be. */
  | { readonly kind: 'late' }
  /** Not answered, because the import is stopping. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface AttemptPorts {
  readonly writeKey: string;
  readonly clock: Clock;
  readonly endpointClock: EndpointClock;
  /** At least 0, less than 1. */
  readonly random: () => number;
  readonly post: Post;
  readonly gate: Gate;
  readonly departure: Departure;
  readonly flight: Flight;
  readonly concurrency: Concurrency;
  readonly waits: LaneWaits;
  readonly countRequest: () => void;
  /** Events that have been on their way already leave again. */
  readonly countRetry: (reason: WaitReason) => void;
  readonly intent: Intent;
  /** Nothing new leaves, and waiting ends. */
  readonly stop: AbortSignal;
  /** Requests under way are cut off. */
  readonly cut: AbortSignal;
}

/** Whatever a 429 says, lest all lanes ask again at once: Segment's library waits as long. */
const shortestSlowDown = 1000;

/**
 * Posts the events until there is a final answer, for ever if need be, always with the same ids. It gives up when the import
 * stops, and when several events together are not answered in time. Never rejects.
 */
export async function attemptBatch(
  lane: number,
  events: readonly WireEvent[],
  request: LibraryRequest,
  ports: AttemptPorts,
): Promise<Outcome> {
  const { clock, concurrency, endpointClock, flight, gate, waits, stop } = ports;
  const batch = joinEvents(events);
  let reason: WaitReason = 'unreachable';
  for (let attempt = 1; ; attempt += 1) {
    if (!(await ports.departure.leave(events.length))) return { kind: 'stopped' };
    try {
      await ports.intent.leave();
    } catch (error) {
      return { kind: 'failed', failure: toFailure(error) };
    }
    ports.countRequest();
    if (attempt > 1) ports.countRetry(reason);
    const posted = {
      url: request.url,
      // As the library does on its own retries.
      headers: attempt > 1 ? { ...request.headers, 'X-Retry-Count': String(attempt - 1) } : request.headers,
      body: bodyOf(batch, ports.writeKey, endpointClock.now()),
    };
    const leftAt = clock.elapsed();
    const { answer, underWay } = await flight.during(events.length, async () => ({
      underWay: flight.requests(),
      answer: await ports.post(posted, ports.cut),
    }));
    ports.intent.hear(answer);
    if (answer.kind === 'status') endpointClock.hear(answer.date);
    const verdict = judgeAnswer(answer, endpointClock.now());
    if (verdict.kind === 'accepted') concurrency.answered(leftAt, underWay);
    if (verdict.kind === 'late') concurrency.late(leftAt);
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
        gate.shut(wait);
        reason = 'rateLimited';
        waits.wait(lane, reason, wait);
        break;
      }
      case 'late':
      case 'retry': {
        const wait = retryDelay(attempt, ports.random());
        reason = verdict.kind === 'late' ? 'unreachable' : verdict.reason;
        waits.wait(lane, reason, wait);
        await clock.sleep(wait, stop);
        if (verdict.kind === 'retry' || events.length === 1) break;
        ports.countRetry(reason);
        return verdict;
      }
    }
  }
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
