import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Batch,
  batchBytes,
  batchEvents,
  createBatcher,
  joinEvents,
  type ReadyRow,
  type WireEvent,
} from '../../../electron/engine/batch';
import type { JsonBytes } from '../../../shared/pipeline/jsonBytes';

/** A row with events of so many bytes, all of them the last digit of the row's number. */
function row(rowNumber: number, ...bytes: readonly number[]): ReadyRow {
  const event = (size: number) => ({
    writeTo: (out: JsonBytes) => {
      out.text(String(rowNumber % 10).repeat(size));
    },
  });
  return { rowNumber, events: bytes.map(event) };
}

function textOf(events: readonly WireEvent[]): string {
  return Buffer.from(joinEvents(events)).toString();
}

test('a batch that is nearly full ends where another person begins, where people matter', () => {
  const lengths = (people: readonly (readonly string[] | undefined)[]): number[] => {
    const batcher = createBatcher(() => ({ bytes: Infinity, events: 8 }));
    const full = people.map((about, index) => batcher.add({ ...row(index, 1), people: about }, index));
    return [...full, batcher.take()].flatMap((batch) => (batch === undefined ? [] : [batch.rows.length]));
  };
  const rows = (...counts: readonly number[]) =>
    counts.flatMap((count, person) => Array.from({ length: count }, () => [`p${person}`]));
  expect(lengths(rows(3, 4, 5))).toEqual([7, 5]);
  // Too early to end at the first, and the second has more rows than a batch.
  expect(lengths(rows(2, 12))).toEqual([8, 6]);
  expect(lengths(rows(3, 4, 5).map(() => undefined))).toEqual([8, 4]);
});

test('a batch tells whom its rows are about', () => {
  const batcher = createBatcher(() => ({ bytes: Infinity, events: 10 }));
  batcher.add({ ...row(1, 1), people: ['a', 'b'] }, 0);
  batcher.add({ ...row(2, 1), people: ['a'] }, 0);
  expect(batcher.take()?.people).toEqual(new Set(['a', 'b']));
  batcher.add(row(3, 1), 0);
  expect(batcher.take()?.people).toEqual(new Set());
});

describe('batches', () => {
  test('hold whole rows in order, within bytes and events', () => {
    const sizes = fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(sizes, (rows) => {
        const batcher = createBatcher(() => ({ bytes: 100, events: 5 }));
        const batches: Batch[] = [];
        rows.forEach((bytes, index) => {
          const full = batcher.add(row(index, ...bytes), index);
          if (full !== undefined) batches.push(full);
        });
        const rest = batcher.take();
        if (rest !== undefined) batches.push(rest);
        expect(batches.flatMap((batch) => batch.rows.map(({ rowNumber }) => rowNumber))).toEqual([
          ...rows.keys(),
        ]);
        for (const batch of batches) {
          const events = batch.rows.flatMap((one) => one.events);
          expect(batch.startByte).toBe(batch.rows[0]?.rowNumber);
          expect(textOf(events)).toBe(
            batch.rows
              .flatMap(({ rowNumber }) => rows[rowNumber]?.map((size) => String(rowNumber % 10).repeat(size)))
              .join(),
          );
          if (batch.rows.length === 1) continue;
          expect(events.length).toBeLessThanOrEqual(5);
          expect(events.reduce((sum, { bytes }) => sum + bytes + 1, 0)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test('follow a limit that shrinks', () => {
    let limit = { bytes: 100, events: 10 };
    const batcher = createBatcher(() => limit);
    expect(batcher.add(row(2, 40), 0)).toBeUndefined();
    limit = { bytes: 50, events: 10 };
    expect(batcher.add(row(3, 40), 0)?.rows.length).toBe(1);
  });

  test('can be cut between any two events', () => {
    const batcher = createBatcher(() => ({ bytes: 1000, events: 10 }));
    batcher.add(row(2, 2, 3), 0);
    batcher.add(row(3, 4), 0);
    const events = batcher.take()?.rows.flatMap((one) => one.events) ?? [];
    expect(textOf(events)).toBe('22,222,3333');
    expect(textOf(events.slice(0, 1))).toBe('22');
    expect(textOf(events.slice(1))).toBe('222,3333');
    expect(textOf([])).toBe('');
  });

  test('keep their events when they grow', () => {
    const batcher = createBatcher(() => ({ bytes: 1e6, events: 10 }));
    for (const number of [2, 3, 4]) batcher.add(row(number, 100_000), 0);
    const events = batcher.take()?.rows.flatMap((one) => one.events) ?? [];
    expect(textOf(events)).toBe([2, 3, 4].map((number) => String(number).repeat(100_000)).join());
  });

  test('write into the memory of one that nobody looks at any more, and into no other', () => {
    const batcher = createBatcher(() => ({ bytes: 1000, events: 1 }));
    const eventsOf = (batch: Batch | undefined) => batch?.rows.flatMap((one) => one.events) ?? [];
    batcher.add(row(2, 5), 0);
    const first = batcher.add(row(3, 5), 0);
    const second = batcher.add(row(4, 5), 0);
    first?.release();
    const third = batcher.add(row(5, 2), 0);
    const fourth = batcher.take();
    expect([second, third, fourth].map((batch) => textOf(eventsOf(batch)))).toEqual(['33333', '44444', '55']);
    expect(eventsOf(fourth)[0]?.source).toBe(eventsOf(first)[0]?.source);
  });

  test('know where the one begun starts', () => {
    const batcher = createBatcher(() => ({ bytes: 100, events: 10 }));
    expect(batcher.startByte()).toBeUndefined();
    batcher.add(row(2, 40), 17);
    batcher.add(row(3, 40), 18);
    expect(batcher.startByte()).toBe(17);
    expect(batcher.take()?.startByte).toBe(17);
    expect(batcher.take()).toBeUndefined();
  });
});

describe('limits', () => {
  test('leave room for the envelope', () => {
    expect(batchBytes(100)).toBe(480 * 1024 - 100);
    expect(batchEvents(undefined)).toBe(2500);
  });

  test.each([
    [500, 125],
    [1, 1],
    [0.1, 1],
    [100_000, 2500],
  ])('of %i events a second are %i events a request', (rate, events) => {
    expect(batchEvents(rate)).toBe(events);
  });
});
