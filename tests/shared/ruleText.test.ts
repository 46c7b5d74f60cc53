import { expect, it } from 'vitest';
import type { Condition, RowRule } from '../../shared/model/rowRule';
import { ruleText } from '../../shared/ruleText';

const columns = ['status', 'amount', 'ordered at'];

function text(...groups: Condition[][]): string {
  const rule: RowRule = { join: 'and', groups };
  return ruleText(rule, columns);
}

it.each<[Condition, string]>([
  [{ column: 0, test: 'is', values: ['paid'] }, 'status is “paid”'],
  [{ column: 0, test: 'isNot', values: ['test', 'void'] }, 'status is not “test” or “void”'],
  [{ column: 0, test: 'is', values: ['a', 'b', 'c', 'd'] }, 'status is “a”, “b”, “c” or “d”'],
  [{ column: 0, test: 'is', values: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'status is “a”, “b”, “c” or 3 more'],
  [{ column: 0, test: 'contains', value: 'x'.repeat(61) }, `status contains “${'x'.repeat(60)}…”`],
  [{ column: 0, test: 'containsNot', value: ' {{column}} ' }, 'status does not contain “ {{column}} ”'],
  [{ column: 1, test: 'empty' }, 'amount is empty'],
  [{ column: 1, test: 'filled' }, 'amount is not empty'],
  [{ column: 1, test: 'less', value: '1' }, 'amount is less than 1'],
  [{ column: 1, test: 'atMost', value: '1' }, 'amount is at most 1'],
  [{ column: 1, test: 'more', value: '-1.5' }, 'amount is more than -1.5'],
  [{ column: 1, test: 'atLeast', value: '1' }, 'amount is at least 1'],
  [{ column: 2, test: 'before', value: '2024-01-31' }, 'ordered at is before 2024-01-31'],
  [{ column: 2, test: 'until', value: '2024-01-31' }, 'ordered at is on or before 2024-01-31'],
  [{ column: 2, test: 'after', value: '2024-01-31' }, 'ordered at is after 2024-01-31'],
  [{ column: 2, test: 'since', value: '2024-01-31' }, 'ordered at is on or after 2024-01-31'],
  [{ column: 6, test: 'empty' }, 'column 7 is empty'],
])('%j', (condition, words) => {
  expect(text([condition])).toBe(words);
});

const paid: Condition = { column: 0, test: 'is', values: ['paid'] };
const large: Condition = { column: 1, test: 'more', value: '100' };
const filled: Condition = { column: 2, test: 'filled' };

it('joins the conditions of a group with one word, and groups with the other', () => {
  expect(text([paid, large])).toBe('status is “paid” and amount is more than 100');
  expect(text([paid, large], [filled])).toBe(
    '(status is “paid” and amount is more than 100) or ordered at is not empty',
  );
  expect(ruleText({ join: 'or', groups: [[paid, large], [filled]] }, columns)).toBe(
    '(status is “paid” or amount is more than 100) and ordered at is not empty',
  );
});
