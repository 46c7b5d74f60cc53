import type { PastImport } from '../../shared/model/history';

/** An import of the history that was stopped on its way. */
export function pastImport(changes: Partial<PastImport> = {}): PastImport {
  return {
    importId: 'i1',
    file: { name: 'orders.csv', size: 900 },
    receiver: {
      kind: 'source',
      sourceId: 's1',
      name: 'Shop',
      endpoint: { kind: 'segment', region: 'us' },
      maskedKey: 'abcd****wxyz',
    },
    host: 'https://api.segment.io',
    startedAt: '2026-11-23T10:00:00.000Z',
    state: 'stopped',
    rows: { read: 2000, accepted: 1300, invalid: 20, refused: 3, skipped: 7, inDoubt: 0, notSent: 670 },
    events: { expected: 1970, accepted: 1300, refused: 3 },
    data: 'kept',
    discarded: false,
    ...changes,
  };
}

/** One that sent every row. */
export function finishedImport(changes: Partial<PastImport> = {}): PastImport {
  return pastImport({
    state: 'finished',
    rows: { read: 2000, accepted: 2000, invalid: 0, refused: 0, skipped: 0, inDoubt: 0, notSent: 0 },
    events: { expected: 2000, accepted: 2000, refused: 0 },
    ...changes,
  });
}
