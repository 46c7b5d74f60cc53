import { expect, test } from 'vitest';
import type { RowsAnswer } from '../../../electron/engine/deliverBatch';
import { createRefusalGuard } from '../../../electron/engine/refusalGuard';

function refused(row: number, acceptedEvents = 0): RowsAnswer {
  const entry = { kind: 'refused', row, status: 400, accepted: acceptedEvents, refused: 1 } as const;
  return { entry, rows: 1, acceptedEvents, refusedEvents: 1 };
}
const accepted: RowsAnswer = {
  entry: { kind: 'accepted', first: 90, last: 99 },
  rows: 10,
  acceptedEvents: 10,
  refusedEvents: 0,
};

test('holds refusals back until something is accepted, and nothing after it', () => {
  const guard = createRefusalGuard(false);
  const held = Array.from({ length: 19 }, (_, row) => refused(row + 2));
  for (const answer of held) expect(guard.take(answer)).toEqual([]);
  expect(guard.held()).toBe(19);
  const taken = guard.take(accepted);
  expect(taken).toEqual([...held, accepted]);
  // Until they are in the journal, nothing behind them has ended.
  expect(guard.held()).toBe(19);
  guard.kept(taken);
  expect(guard.held()).toBe(0);
  for (let row = 100; row < 130; row += 1) expect(guard.take(refused(row))).toEqual([refused(row)]);
  expect(guard.held()).toBe(0);
});

test('one call of a row that is accepted counts', () => {
  expect(createRefusalGuard(false).take(refused(2, 1)).length).toBe(1);
});

test('stops at twenty, and keeps none of them', () => {
  const guard = createRefusalGuard(false);
  for (let row = 2; row < 21; row += 1) guard.take(refused(row));
  expect(() => guard.take(refused(21))).toThrow('endpointRefusesAll');
});

test('gives back what it holds when the file is at its end', () => {
  const guard = createRefusalGuard(false);
  guard.take(refused(2));
  expect(guard.release()).toEqual([refused(2)]);
  expect(guard.held()).toBe(0);
});

test('holds nothing back where an earlier run had something accepted, or the person knows that it had not', () => {
  const guard = createRefusalGuard(true);
  for (let row = 2; row < 40; row += 1) expect(guard.take(refused(row))).toEqual([refused(row)]);
});
