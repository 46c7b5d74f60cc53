import { expect, it } from 'vitest';
import type { Row } from '../../../shared/model/csv';
import { ruleVerdict } from '../../../shared/pipeline/ruleVerdict';
import { emptyPlan } from '../../support/mapPlan';

const verdict = ruleVerdict(
  emptyPlan({ rule: { join: 'and', groups: [[{ column: 2, test: 'more', value: '10' }]] } }),
);
const row = (total: string, changes: Partial<Row> = {}): Row => ({
  rowNumber: 2,
  cells: ['u1', '', total, ''],
  ...changes,
});

it('keeps, leaves out, or says that nobody can tell', () => {
  expect(verdict(row('11'))).toBe('kept');
  expect(verdict(row('10'))).toBe('leftOut');
  expect(verdict(row('n/a'))).toBe('unclear');
});

it('takes no word of a damaged row, whatever its cells say', () => {
  expect(verdict(row('11', { problem: 'tooManyCells', extraCells: ['x'] }))).toBe('unclear');
  expect(verdict(row('10', { problem: 'cutOff' }))).toBe('unclear');
});

it('keeps every sound row without a rule', () => {
  expect(ruleVerdict(emptyPlan())(row('n/a'))).toBe('kept');
});
