import { expect, test } from 'vitest';
import { createProfileObserver } from '../../../electron/engine/profileObserver';
import type { ColumnProfile, Row } from '../../../shared/model/csv';

const first: ColumnProfile = { rows: 1, filled: 1, samples: ['DE'], distinct: 1, shape: 'text' };

function observe(columnCount: number, changes: Partial<ColumnProfile> = {}) {
  const said: ColumnProfile[][] = [];
  const before = Array.from({ length: columnCount }, () => ({ ...first, ...changes }));
  const observer = createProfileObserver(before, (profiles) => said.push(profiles));
  const row = (rowNumber: number): Row => ({ rowNumber, cells: ['DE', String(rowNumber)] });
  observer.see([row(2), row(3)]);
  observer.report(false);
  observer.see([row(4)]);
  observer.report(true);
  return said;
}

test('keeps what the file itself says of a column', () => {
  expect(observe(2, { type: 'boolean' }).map(([one]) => one?.type)).toEqual(['boolean', 'boolean']);
});

test('says what it knows so far, and at the end all', () => {
  const said = observe(2);
  expect(said.map(([one]) => [one?.rows, one?.details?.top])).toEqual([
    [2, [{ value: 'DE', count: 2 }]],
    [3, [{ value: 'DE', count: 3 }]],
  ]);
});

test('of a wide file, says only the end', () => {
  expect(observe(201).map(([one]) => one?.rows)).toEqual([3]);
});

test('of a very wide file, leaves out frequent values', () => {
  const [profiles] = observe(1001);
  expect(profiles).toHaveLength(1001);
  expect(profiles?.[0]).toMatchObject({ filled: 3, details: { top: [], topExact: false } });
  expect(profiles?.[1000]).toEqual({ rows: 3, filled: 0, samples: [], distinct: 0, shape: 'empty' });
});
