import { expect, test } from 'vitest';
import type { BatchRow } from '../../../electron/engine/batch';
import { deliverBatch } from '../../../electron/engine/deliverBatch';
import type { JournalEntry } from '../../../electron/engine/journalLine';
import { createJournalState } from '../../../electron/engine/journalState';
import { JsonBytes } from '../../../shared/pipeline/jsonBytes';

/** Row numbers whose event starts at the byte of that number. */
function rowsOf(numbers: readonly number[]): BatchRow[] {
  const source = new JsonBytes(16);
  return numbers.map((rowNumber) => ({ rowNumber, events: [{ source, start: rowNumber, bytes: 1 }] }));
}

async function delivered(numbers: readonly number[], poison?: number): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  await deliverBatch(rowsOf(numbers), {
    send: (events) =>
      Promise.resolve(
        events.some(({ start }) => start === poison)
          ? { kind: 'refused', status: 400 }
          : { kind: 'accepted' },
      ),
    keep: ({ entry }) => {
      entries.push(entry);
      return Promise.resolve();
    },
    tooLarge: () => undefined,
    tooSlow: () => undefined,
  });
  return entries;
}

test('rows in one piece are told by the first and the last of them', async () => {
  expect(await delivered([2, 3, 4])).toEqual([{ kind: 'accepted', first: 2, last: 4, rows: 3, events: 3 }]);
});

test('rows that did not leave with the others are not told to be accepted, in a single entry', async () => {
  const entries = await delivered([2, 3, 6, 9, 10]);
  expect(entries).toEqual([
    {
      kind: 'accepted',
      first: 2,
      last: 10,
      gaps: [
        [4, 5],
        [7, 8],
      ],
      rows: 5,
      events: 5,
    },
  ]);
  const state = createJournalState();
  for (const entry of entries) state.apply(entry);
  // A later version of the app may find that they can be sent.
  expect([2, 3, 4, 5, 6, 7, 8, 9, 10].filter(state.answers.wasAccepted)).toEqual([2, 3, 6, 9, 10]);
});

test('the parts of a refused batch tell their own gaps', async () => {
  expect(await delivered([2, 5, 6, 8], 6)).toEqual([
    { kind: 'accepted', first: 2, last: 5, gaps: [[3, 4]], rows: 2, events: 2 },
    { kind: 'refused', row: 6, status: 400, accepted: 0, refused: 1 },
    { kind: 'accepted', first: 8, last: 8, rows: 1, events: 1 },
  ]);
});

test.each([
  { shared: false, order: [[2, 3, 4, 5], [2, 3], [4, 5], [2], [3]] },
  { shared: true, order: [[2, 3, 4, 5], [2, 3], [2], [3], [4, 5]] },
])(
  'what comes after a refused part overtakes it, unless both are about one person (shared: $shared)',
  async ({ shared, order }) => {
    const rows = rowsOf([2, 3, 4, 5]).map((row) => ({
      ...row,
      people: [shared && row.rowNumber % 2 === 1 ? 'ann' : `visitor-${row.rowNumber}`],
    }));
    const sent: number[][] = [];
    const delivery = await deliverBatch(rows, {
      send(events) {
        const numbers = events.map(({ start }) => start);
        sent.push(numbers);
        return Promise.resolve(numbers.includes(2) ? { kind: 'refused', status: 400 } : { kind: 'accepted' });
      },
      keep: () => Promise.resolve(),
      tooLarge: () => undefined,
      tooSlow: () => undefined,
    });
    expect(delivery).toEqual({ kind: 'answered' });
    expect(sent).toEqual(order);
  },
);
