import { expect, test } from 'vitest';
import { type JournalEntry, readJournalLine, writeJournalLine } from '../../../electron/engine/journalLine';

const entries: readonly JournalEntry[] = [
  { kind: 'started', at: '2024-06-01T00:00:00.000Z' },
  {
    kind: 'leaving',
    at: 1_717_200_000_000,
    rows: [
      [2, 450],
      [452, 900],
    ],
  },
  { kind: 'accepted', first: 2, last: 900 },
  { kind: 'accepted', first: 2, last: 900, rows: 880, events: 1760 },
  { kind: 'accepted', first: 2, last: 900, gaps: [[4, 23]], rows: 879, events: 1758 },
  { kind: 'refused', row: 7, status: 400, accepted: 1, refused: 2 },
  { kind: 'returned', rows: [[2, 9]] },
  { kind: 'left', rows: [[2, 9]] },
  { kind: 'resent', rows: [[2, 9]] },
  { kind: 'retried', at: '2024-06-01T00:00:00.000Z' },
  { kind: 'refusedAll', at: '2024-06-01T00:00:00.000Z' },
  {
    kind: 'numbers',
    numbers: {
      pauses: 1,
      requests: 30,
      retries: 2,
      retriesBy: { rateLimited: 2 },
      waited: { rateLimited: 2000, offline: 12.5 },
      elapsedMilliseconds: 90_000,
      clockOffset: -3000,
    },
  },
  { kind: 'ended', at: '2024-06-01T00:00:00.000Z', state: 'finished' },
];

test.each(entries)('$kind is read as it was written', (entry) => {
  const line = writeJournalLine(entry);
  expect(line).toMatch(/^\{"crc":"[0-9a-f]{8}","entry":\{.*\}\}\n$/);
  expect(readJournalLine(line.trimEnd())).toEqual(entry);
});

test('a line of the first version is read', () => {
  const line = '{"crc":"26496e01","entry":{"kind":"accepted","first":2,"last":900}}';
  expect(readJournalLine(line)).toEqual({ kind: 'accepted', first: 2, last: 900 });
});

test('any single damaged character makes the line unreadable, and so does any torn end', () => {
  const line = writeJournalLine({ kind: 'accepted', first: 2, last: 900 }).trimEnd();
  for (let index = 0; index < line.length; index += 1) {
    const other = line[index] === '1' ? '2' : '1';
    expect(readJournalLine(line.slice(0, index) + other + line.slice(index + 1))).toBeUndefined();
    expect(readJournalLine(line.slice(0, index))).toBeUndefined();
  }
});

test('an entry that nobody knows is passed over', () => {
  expect(readJournalLine('{"crc":"00000000","entry":{"kind":"other"}}')).toBeUndefined();
  expect(readJournalLine('')).toBeUndefined();
});
