import { expect, test } from 'vitest';
import type { CallType } from '../../../shared/model/event';
import { column, planWith, prepare, rowOf } from './support';

function codesFor(types: readonly CallType[], category: string, property: string): readonly string[] {
  const plan = planWith({
    columns: ['id', 'time', 'category', 'properties.category'],
    calls: { by: 'row', types: [...types] },
    fields: [
      column(0, { kind: 'userId' }),
      column(1, { kind: 'timestamp' }),
      column(2, { kind: 'category' }),
      column(3, { kind: 'properties', path: ['category'] }),
    ],
  });
  const prepared = prepare(plan, rowOf('u1', '2024-01-01', category, property));
  return prepared.kind === 'skipped' ? [] : prepared.issues.map(({ code }) => code);
}

test.each([
  ['A', 'A', []],
  ['A', '', []],
  ['', 'A', []],
  ['A', 'B', ['categoriesDiffer']],
])('a page with the category %j and the property %j', (category, property, codes) => {
  expect(codesFor(['page'], category, property)).toEqual(codes);
  // A screen keeps both.
  expect(codesFor(['screen'], category, property)).toEqual([]);
});
