import { assertNever } from '../shared/model/failure';
import type { ImportProgress } from '../shared/model/run';

/** Whether events may still leave: until then no other import starts and quitting asks first. */
export function isSending({ state }: ImportProgress): boolean {
  switch (state) {
    case 'starting':
    case 'sending':
    case 'waiting':
    case 'paused':
    case 'stopping':
      return true;
    case 'finished':
    case 'stopped':
    case 'failed':
    case 'interrupted':
      return false;
    default:
      return assertNever(state);
  }
}

/** How much is done, from 0 to 1: by acknowledged events where their number is known, else by bytes of the file. */
export function fractionDone({ events, bytesDone, bytesTotal }: ImportProgress): number {
  const [done, all] = events.expected
    ? [events.accepted + events.refused, events.expected]
    : [bytesDone, bytesTotal];
  return all === 0 ? 0 : Math.min(1, done / all);
}
