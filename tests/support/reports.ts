import type { CheckReport, ImportProgress } from '../../shared/model/run';

const noCalls = { identify: 0, group: 0, alias: 0, track: 0, page: 0, screen: 0 };

/** A check that went through a file of 2,000 rows and found three kinds of problems. */
export function checkReport(changes: Partial<CheckReport> = {}): CheckReport {
  return {
    checkId: 'c1',
    state: 'finished',
    bytesRead: 1000,
    bytesTotal: 1000,
    rows: { read: 2000, ready: 1970, invalid: 21, skipped: 9, withWarnings: 14 },
    events: { total: 1970, byType: { ...noCalls, track: 1970 } },
    problems: [
      {
        code: 'numberNotUnderstood',
        severity: 'invalid',
        column: 2,
        count: 18,
        examples: [
          { rowNumber: 14, value: 'n/a' },
          { rowNumber: 1077, value: '' },
        ],
      },
      {
        code: 'tooManyCells',
        severity: 'invalid',
        count: 3,
        examples: [{ rowNumber: 39 }, { rowNumber: 1200 }],
      },
      { code: 'timeInFuture', severity: 'warning', column: 1, count: 14, examples: [] },
    ],
    timeRange: { first: '2023-01-03T00:00:00.000Z', last: '2024-12-31T23:59:59.000Z' },
    eventNames: [
      { name: 'Order Completed', count: 1500 },
      { name: 'Order Refunded', count: 470 },
    ],
    ...changes,
  };
}

/** An import on its way. */
export function importProgress(changes: Partial<ImportProgress> = {}): ImportProgress {
  return {
    importId: 'i1',
    state: 'sending',
    rows: { read: 1300, accepted: 1200, invalid: 20, refused: 0, skipped: 5, inDoubt: 0, notSent: 75 },
    events: { expected: 1970, accepted: 1200, refused: 0 },
    bytesDone: 600,
    bytesTotal: 1000,
    requests: 3,
    retries: 2,
    underWay: 0,
    eventsPerSecond: 480.4,
    secondsLeft: 2.2,
    startedAt: '2026-11-23T10:00:00.000Z',
    elapsedMilliseconds: 2500,
    refusals: [],
    problems: [],
    ...changes,
  };
}
