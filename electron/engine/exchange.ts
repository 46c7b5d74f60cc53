import type { Allowance } from './allowance';
import { type Answer, judgeAnswer, type Verdict } from './answer';
import type { Clock } from './clock';
import type { Concurrency } from './concurrency';
import type { EndpointClock } from './endpointClock';
import type { Flight } from './flight';
import type { HttpRequest, Post } from './httpPool';
import type { Outage } from './outage';

export interface ExchangePorts {
  readonly clock: Clock;
  readonly post: Post;
  readonly endpointClock: EndpointClock;
  readonly flight: Flight;
  readonly concurrency: Concurrency;
  readonly allowance: Allowance;
  readonly outage: Outage;
  /** Requests under way are cut off. */
  readonly cut: AbortSignal;
}

export interface Exchanged {
  readonly answer: Answer;
  readonly verdict: Verdict;
  /** When the request left, by the clock's elapsed milliseconds. */
  readonly leftAt: number;
}

/** Sends one request, and lets everyone learn from its answer: the time, the pace, and how many may be under way. */
export async function exchange(
  request: HttpRequest,
  events: number,
  { clock, post, cut, flight, ...learners }: ExchangePorts,
): Promise<Exchanged> {
  const { endpointClock, concurrency, allowance, outage } = learners;
  const leftAt = clock.elapsed();
  const { answer, underWay } = await flight.during(events, async () => ({
    underWay: flight.requests(),
    answer: await post(request, cut),
  }));
  if (answer.kind === 'status') {
    endpointClock.hear(answer.date);
    outage.heard();
  }
  if (answer.kind === 'none') outage.silent();
  const verdict = judgeAnswer(answer, endpointClock.now());
  if (verdict.kind === 'accepted') {
    concurrency.answered(leftAt, underWay);
    allowance.accepted(events);
  }
  if (verdict.kind === 'late') concurrency.late(leftAt);
  return { answer, verdict, leftAt };
}
