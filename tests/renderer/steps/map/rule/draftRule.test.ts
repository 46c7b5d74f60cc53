import { expect, it } from 'vitest';
import {
  addCondition,
  addGroup,
  changeCondition,
  chooseColumn,
  draftOf,
  missingOf,
  removeCondition,
  ruleOf,
  type Test,
  testGroups,
} from '../../../../../renderer/steps/map/rule/draftRule';
import type { RowRule } from '../../../../../shared/model/rowRule';

const zone = 'Europe/Paris';
const [empty] = draftOf(undefined).groups.flat();
if (!empty) throw new Error('A draft begins with a condition');
const first = empty;

const rule: RowRule = {
  join: 'or',
  groups: [
    [
      { column: 0, test: 'is', values: ['paid'] },
      { column: 1, test: 'contains', value: 'x' },
      { column: 1, test: 'empty' },
    ],
    [
      { column: 2, test: 'since', value: '2024-01-31' },
      { column: 3, test: 'atLeast', value: '1.5' },
    ],
  ],
};

it('is the rule that it was made of', () => {
  expect(ruleOf(draftOf(rule), zone)).toEqual(rule);
});

it('begins with one condition that says nothing, and is no rule yet', () => {
  const draft = draftOf(undefined);
  expect(draft.groups).toHaveLength(1);
  expect(ruleOf(draft, zone)).toBe(null);
});

it.each<[Test, string, string]>([
  ['is', 'values', 'ok'],
  ['contains', 'text', 'ok'],
  ['before', 'day', '2024-02-29'],
  ['more', 'number', '12'],
])('says what a condition with the test %s lacks', (test, missing, value) => {
  const open = { ...first, column: 0, test };
  expect(missingOf({ ...open, column: null }, zone)).toBe('column');
  expect(missingOf(open, zone)).toBe(missing);
  expect(missingOf({ ...open, value, values: [value] }, zone)).toBe(null);
});

it('asks an empty cell for nothing more', () => {
  for (const test of testGroups.fill) expect(missingOf({ ...first, column: 0, test }, zone)).toBe(null);
});

it('grows by conditions and groups that are told apart', () => {
  const draft = addGroup(addCondition(draftOf(rule), 0));
  expect(draft.groups.map((group) => group.length)).toEqual([4, 2, 1]);
  const ids = draft.groups.flat().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('changes and removes one condition alone', () => {
  const draft = draftOf(rule);
  const [changed] = draft.groups[1] ?? [];
  if (!changed) throw new Error('The rule has a second group');
  const later = changeCondition(draft, { ...changed, value: '2025-01-01' });
  expect(ruleOf(later, zone)?.groups[1]?.[0]).toEqual({ column: 2, test: 'since', value: '2025-01-01' });
  expect(later.groups[0]).toEqual(draft.groups[0]);
  expect(removeCondition(draft, changed.id).groups.map((group) => group.length)).toEqual([3, 1]);
});

it('loses a group with its last condition, and begins anew after the last of all', () => {
  const draft = addGroup(draftOf(undefined));
  expect(removeCondition(draft, 0).groups).toHaveLength(1);
  const anew = removeCondition(removeCondition(draft, 0), 1);
  expect(anew.groups.flat()).toEqual([{ ...first, id: 2 }]);
});

it('compares times and prices by what they are, until somebody chose otherwise', () => {
  expect(chooseColumn(first, 2, 'isoTime')).toMatchObject({ column: 2, test: 'since' });
  expect(chooseColumn(first, 2, 'decimal')).toMatchObject({ column: 2, test: 'more' });
  expect(chooseColumn(first, 2, 'integer')).toMatchObject({ column: 2, test: 'is' });
  expect(chooseColumn(first, 2, undefined)).toMatchObject({ column: 2, test: 'is' });
  expect(chooseColumn({ ...first, test: 'isNot' }, 2, 'isoTime')).toMatchObject({ test: 'isNot' });
  expect(chooseColumn({ ...first, values: ['x'] }, 2, 'isoTime')).toMatchObject({ test: 'is' });
});
