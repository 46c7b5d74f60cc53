import { FailureError } from '../../shared/model/failure';
import type { ResumeChoices } from '../../shared/model/run';
import { judgeAnswer } from './answer';
import type { AttemptPorts } from './attemptBatch';
import type { EndpointClock } from './endpointClock';
import { retryDelay } from './retryDelay';

export type AskTimePorts = Pick<
  AttemptPorts,
  'clock' | 'endpointClock' | 'random' | 'post' | 'departure' | 'outage' | 'alarm' | 'waits' | 'stop' | 'cut'
>;

/**
 * Asks the endpoint what time it is, before it is sent anything: whatever it answers to a HEAD of its base address has a
 * `Date` header. Asks again until there is an answer, or until it is plain that it answers no such question: events may be
 * another matter.
 *
 * @param lane that waits when there is no answer
 * @returns whether it said its time; undefined when the import was stopped first
 */
export async function askTime(lane: number, host: string, ports: AskTimePorts): Promise<boolean | undefined> {
  const { clock, endpointClock, outage, waits, stop } = ports;
  let unanswered = 0;
  waits.start(lane);
  try {
    for (let attempt = 1; ; attempt += 1) {
      if (!(await ports.departure.leave(0))) return undefined;
      const answer = await ports.post({ method: 'HEAD', url: host, headers: {}, body: '' }, ports.cut);
      if (answer.kind === 'aborted') return undefined;
      if (answer.kind === 'status') {
        outage.heard();
        return endpointClock.hear(answer.date);
      }
      outage.silent();
      if (wasConnected(answer.detail)) unanswered += 1;
      if (unanswered >= enough) return false;
      const verdict = judgeAnswer(answer, clock.now());
      const wait = retryDelay(attempt, ports.random());
      waits.wait(lane, verdict.kind === 'retry' ? verdict.reason : 'unreachable', wait);
      if (!outage.lasting()) await ports.alarm.rest(wait, stop);
    }
  } finally {
    waits.end(lane);
  }
}

/**
 * The same when this computer's clock has jumped, for a lane that is about to send.
 *
 * @returns false when the import was stopped first
 */
export async function askTimeAgain(lane: number, host: string, ports: AskTimePorts): Promise<boolean> {
  const heard = await askTime(lane, host, ports);
  // It has its batch in hand.
  ports.waits.start(lane);
  if (heard === false) ports.endpointClock.bridge();
  return heard !== undefined;
}

/** Questions that were left unanswered over a connection. */
const enough = 3;

/** Whether there was a connection, which broke, brought nothing in time or nothing that is an answer. */
function wasConnected(detail: string): boolean {
  return connected.has(detail) || detail.startsWith('HPE_');
}

const connected: ReadonlySet<string> = new Set(['TIMEOUT', 'UND_ERR_SOCKET', 'ECONNRESET']);

/** Seconds of difference that a person is told of: more than a slow answer can explain. */
const tolerated = 60;

/**
 * @throws FailureError `clockWrong` with `seconds`, and `direction` `ahead` or `behind` for this computer's clock, unless the
 * person has chosen to go on
 */
export function refuseWrongClock({ offset }: EndpointClock, choices: ResumeChoices | undefined): void {
  const seconds = Math.round(Math.abs(offset()) / 1000);
  if (seconds <= tolerated || choices?.wrongClock === 'goOn') return;
  throw new FailureError('clockWrong', { seconds, direction: offset() > 0 ? 'behind' : 'ahead' });
}
