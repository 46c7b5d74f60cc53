import type { ImportReport } from '../../shared/model/report';
import { verificationQuery } from '../../shared/report/verificationQuery';

const prefix = '0a1b2c3d4e5f6g7h8i9j';

/** An import of 48,201 rows that was continued once and left some of them behind. */
export function importReport(changes: Partial<ImportReport> = {}): ImportReport {
  return {
    version: 1,
    importId: '7b0c5f3e-6f5e-4d0e-9a53-0d7a3c1f2b11',
    state: 'finished',
    file: {
      name: 'orders-2024.csv',
      bytes: 9_214_533,
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
    host: 'https://api.segment.io',
    receiver: {
      kind: 'source',
      sourceId: 's1',
      name: 'Web shop',
      endpoint: { kind: 'segment', region: 'us' },
      maskedKey: 'abcd****wxyz',
    },
    startedAt: '2026-11-23T10:00:00.000Z',
    endedAt: '2026-11-23T10:04:31.000Z',
    timeZone: 'Europe/Paris',
    rows: { read: 48_201, accepted: 47_950, invalid: 212, refused: 3, skipped: 36, inDoubt: 0, notSent: 0 },
    events: { prepared: 48_853, accepted: 48_850, refused: 3, open: 0 },
    statistics: {
      events: {
        total: 48_853,
        byType: { identify: 900, group: 0, alias: 0, track: 47_953, page: 0, screen: 0 },
      },
      timeRange: { first: '2023-01-03T00:00:00.000Z', last: '2024-12-31T23:59:59.000Z' },
      histogram: {
        unit: 'month',
        bars: Array.from({ length: 24 }, (_, index) => ({
          start: `${String(2023 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`,
          count: Math.round(1500 + index * 40 + 700 * Math.sin(index / 1.9)),
        })),
      },
      eventNames: [
        { name: 'Order Completed', count: 36_100 },
        { name: 'Order Refunded', count: 9_470 },
        { name: 'Coupon Entered', count: 1_900 },
      ],
    },
    problems: [
      {
        code: 'numberNotUnderstood',
        severity: 'invalid',
        column: 2,
        columnName: 'total',
        count: 198,
        examples: [
          { rowNumber: 14, value: 'n/a' },
          { rowNumber: 1077, value: '' },
          { rowNumber: 22_001, value: '<b>12</b>' },
        ],
      },
      {
        code: 'tooManyCells',
        severity: 'invalid',
        count: 14,
        examples: [{ rowNumber: 39 }, { rowNumber: 1200 }],
      },
      {
        code: 'timeInFuture',
        severity: 'warning',
        column: 1,
        columnName: 'ordered at',
        count: 9,
        examples: [{ rowNumber: 8, value: '2031-01-01' }],
      },
    ],
    refusals: [{ status: 400, count: 3 }],
    attentionFile: true,
    delivery: {
      runs: 2,
      requests: 412,
      pauses: 1,
      retries: 13,
      retriesBy: { rateLimited: 9, serverError: 4 },
      waited: { rateLimited: 41_000, unreachable: 12_400 },
      elapsedMilliseconds: 271_000,
      clockOffset: -64_000,
      speed: {
        intervalMilliseconds: 2000,
        events: Array.from({ length: 135 }, (_, index) =>
          index > 60 && index < 82 ? 0 : Math.round(900 + 90 * Math.sin(index / 3) + (index % 7) * 12),
        ),
      },
    },
    verification: { prefix, sql: verificationQuery(prefix, ['identify', 'track']) },
    plan: {
      sha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
      calls: ['identify', 'track'],
      destinations: ['Amplitude', 'Mixpanel'],
    },
    versions: {
      app: '0.1.0',
      library: '@segment/analytics-node 3.1.0',
      node: 'v20.18.1',
      electron: '33.2.1',
    },
    ...changes,
  };
}
