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

/** The snapshot before the first one of the engine: nothing read, nothing sent. */
export function startingProgress(importId: string, now: Date, expected: number | undefined): ImportProgress {
  return {
    importId,
    state: 'starting',
    rows: { read: 0, accepted: 0, invalid: 0, refused: 0, skipped: 0, inDoubt: 0, notSent: 0 },
    events: { expected, accepted: 0, refused: 0 },
    bytesDone: 0,
    bytesTotal: 0,
    requests: 0,
    retries: 0,
    underWay: 0,
    eventsPerSecond: 0,
    startedAt: now.toISOString(),
    elapsedMilliseconds: 0,
    refusals: [],
    problems: [],
  };
}

/** How much is done, from 0 to 1: by acknowledged events where their number is known, else by bytes of the file. */
export function fractionDone({ events, bytesDone, bytesTotal }: ImportProgress): number {
  const [done, all] = events.expected
    ? [events.accepted + events.refused, events.expected]
    : [bytesDone, bytesTotal];
  return all === 0 ? 0 : Math.min(1, done / all);
}
