import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createJournalState, type JournalState } from '../../../electron/engine/journalState';
import { type JournalEntry, readJournalLine, writeJournalLine } from '../../../electron/engine/journalLine';
import { journalHistory } from './journalHistory';

function stateOf(entries: readonly JournalEntry[]): JournalState {
  const state = createJournalState();
  for (const entry of entries) state.apply(entry);
  return state;
}

const history = fc
  .tuple(
    fc.integer({ min: 1, max: 1_000_000 }),
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([seed, rows, runs]) => journalHistory(seed, rows, runs));

describe('what a journal says', () => {
  test('is what became of each row, however often the import was stopped', () => {
    fc.assert(
      fc.property(history, ({ entries, state, all, accepted, refused, leftOut, inDoubt }) => {
        for (const known of [state, stateOf(entries)]) {
          for (const row of all) {
            expect(known.answers.wasAccepted(row)).toBe(accepted.has(row));
            expect(known.answers.wasRefused(row) !== undefined).toBe(refused.has(row));
            expect(known.answers.wasLeftOut(row)).toBe(leftOut.has(row));
          }
          expect(known.accepted()).toEqual({ rows: accepted.size, events: 2 * accepted.size });
          expect(known.refused().length).toBe(refused.size);
          expect(known.leftOut()).toBe(leftOut.size);
          const doubtful = known
            .inDoubt()
            .flatMap(({ first, last, at }) =>
              Array.from({ length: last - first + 1 }, (_, index): [number, number] => [first + index, at]),
            );
          expect(new Map(doubtful)).toEqual(inDoubt);
          expect(doubtful.length).toBe(inDoubt.size);
        }
      }),
    );
  });

  test('never makes a row accepted that was not when lines are lost', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.boolean()), ({ entries, all, accepted }, keep) => {
        const known = stateOf(entries.filter(() => keep.next().value));
        const kept = all.filter(known.answers.wasAccepted);
        for (const row of kept) expect(accepted.has(row)).toBe(true);
        // What is answered is counted, and once.
        expect(known.accepted()).toEqual({ rows: kept.length, events: 2 * kept.length });
      }),
      { numRuns: 300 },
    );
  });

  test('counts the earliest departures first', () => {
    const known = stateOf([
      { kind: 'leaving', at: 500, rows: [[10, 19]] },
      { kind: 'started', at: '' },
      { kind: 'leaving', at: 400, rows: [[15, 30]] },
      { kind: 'accepted', first: 17, last: 17, rows: 1, events: 1 },
    ]);
    expect(known.inDoubt()).toEqual([
      { first: 15, last: 16, at: 400 },
      { first: 18, last: 30, at: 400 },
      { first: 10, last: 14, at: 500 },
    ]);
  });

  test('is in doubt about a row that was refused in part as soon as it is to be sent once more', () => {
    const known = stateOf([
      { kind: 'started', at: '' },
      { kind: 'leaving', at: 500, rows: [[2, 9]] },
      { kind: 'refused', row: 3, status: 400, accepted: 1, refused: 1 },
      { kind: 'refused', row: 4, status: 400, accepted: 0, refused: 2 },
      { kind: 'accepted', first: 2, last: 9, gaps: [[3, 4]], rows: 6, events: 12 },
    ]);
    expect(known.inDoubt()).toEqual([]);
    known.apply({ kind: 'started', at: '' });
    known.apply({ kind: 'retried', at: '' });
    expect(known.inDoubt()).toEqual([{ first: 3, last: 3, at: 500 }]);
    // Also when it leaves in vain, and when it is refused in part again.
    known.apply({ kind: 'leaving', at: 900, rows: [[3, 4]] });
    known.apply({ kind: 'returned', rows: [[3, 4]] });
    expect(known.inDoubt()).toEqual([{ first: 3, last: 3, at: 500 }]);
    known.apply({ kind: 'leaving', at: 950, rows: [[3, 4]] });
    known.apply({ kind: 'refused', row: 3, status: 400, accepted: 1, refused: 1 });
    known.apply({ kind: 'retried', at: '' });
    expect(known.inDoubt()).toContainEqual({ first: 3, last: 3, at: 500 });
    known.apply({ kind: 'resent', rows: [[3, 4]] });
    expect(known.inDoubt()).toEqual([]);
  });

  test('stays small while millions of rows are answered', () => {
    const known = createJournalState();
    for (let first = 2; first < 3_000_000; first += 1000) {
      known.apply({ kind: 'leaving', at: first, rows: [[first, first + 999]] });
      known.apply({ kind: 'accepted', first, last: first + 999, rows: 1000, events: 1000 });
    }
    expect(known.inDoubt()).toEqual([]);
    expect(known.answeredUpTo(Infinity)).toBe(3_000_000);
  });
});

describe('a line without gaps, as earlier versions wrote them', () => {
  test('stands for all its rows', () => {
    const known = stateOf([
      { kind: 'refused', row: 15, status: 400, accepted: 0, refused: 1 },
      { kind: 'accepted', first: 2, last: 14, rows: 20, events: 20 },
      { kind: 'accepted', first: 16, last: 31, rows: 0, events: 0 },
    ]);
    expect([2, 14, 16, 31].every(known.answers.wasAccepted)).toBe(true);
    expect(known.answers.wasAccepted(15)).toBe(false);
    expect(known.accepted()).toEqual({ rows: 20, events: 20 });
  });
});

describe('a journal of the first version', () => {
  const lines: readonly JournalEntry[] = [
    { kind: 'started', at: '2024-06-01T00:00:00.000Z' },
    { kind: 'refused', row: 5, status: 400, accepted: 1, refused: 1 },
    // Spans the row that was refused, as that version wrote it.
    { kind: 'accepted', first: 2, last: 9 },
  ];

  test('is understood, and leaves the counting to whoever reads the rows again', () => {
    const known = stateOf(lines);
    expect([2, 4, 6, 9].every((row) => known.answers.wasAccepted(row))).toBe(true);
    expect(known.answers.wasAccepted(5)).toBe(false);
    expect(known.answers.isCounted(4)).toBe(false);
    expect(known.accepted()).toEqual({ rows: 0, events: 0 });
    expect(known.inDoubt()).toEqual([]);
  });

  test('goes on with lines that count', () => {
    const known = stateOf([...lines, { kind: 'accepted', first: 10, last: 11, rows: 2, events: 4 }]);
    expect(known.answers.isCounted(10)).toBe(true);
    expect(known.accepted()).toEqual({ rows: 2, events: 4 });
  });
});

test('every entry is read back as it was written', () => {
  for (const entry of journalHistory(7, 60, 6).entries) {
    expect(readJournalLine(writeJournalLine(entry).trimEnd())).toEqual(entry);
  }
});
