import type { ImportProgress } from './run';

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
