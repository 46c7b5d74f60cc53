import { expect, it } from 'vitest';
import type { Condition } from '../../../shared/model/rowRule';
import { ruleProblems } from '../../../shared/pipeline/ruleProblems';
import { emptyPlan } from '../../support/mapPlan';

function problems(...conditions: Condition[]) {
  return ruleProblems(emptyPlan({ rule: { join: 'or', groups: [conditions] } }));
}

it('finds nothing where there is no rule, or one that says all', () => {
  expect(ruleProblems(emptyPlan())).toEqual([]);
  expect(
    problems(
      { column: 0, test: 'is', values: [''] },
      { column: 1, test: 'since', value: '2024-02-29' },
      { column: 2, test: 'less', value: '1' },
      { column: 3, test: 'filled' },
      { column: 3, test: 'contains', value: 'x' },
    ),
  ).toEqual([]);
});

it('names the columns of conditions that do not say what they compare with', () => {
  expect(
    problems(
      { column: 0, test: 'isNot', values: [] },
      { column: 1, test: 'before', value: '2023-02-29' },
      { column: 2, test: 'more', value: '1,5' },
      { column: 3, test: 'containsNot', value: ' ' },
    ),
  ).toEqual([{ code: 'ruleIncomplete', columns: [0, 1, 2, 3] }]);
});

it('names columns that are not there', () => {
  expect(problems({ column: 4, test: 'empty' })).toEqual([{ code: 'columnMissing', columns: [4] }]);
});
