import { expect, test } from 'vitest';
import { type JournalEntry, readJournalLine, writeJournalLine } from '../../../electron/engine/journalLine';

const entries: readonly JournalEntry[] = [
  { kind: 'started', at: '2024-06-01T00:00:00.000Z' },
  { kind: 'accepted', first: 2, last: 900 },
  { kind: 'refused', row: 7, status: 400, accepted: 1, refused: 2 },
  { kind: 'ended', at: '2024-06-01T00:00:00.000Z', state: 'finished' },
];

test.each(entries)('$kind is read as it was written', (entry) => {
  const line = writeJournalLine(entry);
  expect(line).toMatch(/^\{"crc":"[0-9a-f]{8}","entry":\{.*\}\}\n$/);
  expect(readJournalLine(line.trimEnd())).toEqual(entry);
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
