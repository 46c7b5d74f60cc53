import { expect, it } from 'vitest';
import type { Row, RowProblem } from '../../../shared/model/csv';
import { createRowWarnings } from '../../../shared/pipeline/rowWarnings';

const row = (rowNumber: number, problem?: RowProblem): Row => ({ rowNumber, cells: [], problem });

it('counts rows by their problem, with the first of them', () => {
  const { add, warnings } = createRowWarnings();
  expect(warnings()).toEqual([]);
  add([row(2), row(3, 'undecodable'), row(4, 'tooFewCells')]);
  add([]);
  add([5, 6, 7, 8, 9].map((number) => row(number, 'undecodable')));
  expect(warnings()).toEqual([
    { kind: 'undecodable', count: 6, examples: [3, 5, 6, 7, 8] },
    { kind: 'tooFewCells', count: 1, examples: [4] },
  ]);
});

it('gives away numbers that do not change afterwards', () => {
  const { add, warnings } = createRowWarnings();
  add([row(3, 'undecodable')]);
  const before = warnings();
  add([row(4, 'undecodable')]);
  expect(before).toEqual([{ kind: 'undecodable', count: 1, examples: [3] }]);
});
