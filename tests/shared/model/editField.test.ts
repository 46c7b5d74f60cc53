import { expect, test } from 'vitest';
import { nestUnder, setNotFor, setSteps, setWhenEmpty } from '../../../shared/model/editField';
import { setColumnTarget } from '../../../shared/model/editPlan';
import { planSchema } from '../../../shared/model/plan';
import { columnField, emptyPlan } from '../../support/mapPlan';

const plain = emptyPlan({ fields: [columnField(2, { kind: 'properties', path: ['total'] })] });

test('what is back at its usual leaves no trace in the plan', () => {
  const changed = setNotFor(setWhenEmpty(setSteps(plain, 0, [{ do: 'trim' }]), 0, 'null'), 0, ['track']);
  expect(changed.fields[0]).toMatchObject({ steps: [{ do: 'trim' }], whenEmpty: 'null', notFor: ['track'] });
  expect(planSchema.parse(changed)).toEqual(changed);
  expect(setNotFor(setWhenEmpty(setSteps(changed, 0, []), 0, undefined), 0, [])).toStrictEqual(plain);
});

test('a field that is not there is not changed', () => {
  expect(setSteps(plain, 9, [{ do: 'trim' }])).toBe(plain);
});

test('a value stands inside of others, and its own name stays', () => {
  const nested = nestUnder(plain, 0, ['order', 'sum']);
  expect(nested.fields[0]?.target).toEqual({ kind: 'properties', path: ['order', 'sum', 'total'] });
  expect(nestUnder(nested, 0, [])).toStrictEqual(plain);
  const id = emptyPlan({ fields: [columnField(0, { kind: 'userId' })] });
  expect(nestUnder(id, 0, ['a'])).toStrictEqual(id);
});

test('a column that goes elsewhere takes its transformations along', () => {
  const changed = setSteps(plain, 0, [{ do: 'trim' }]);
  const moved = setColumnTarget(changed, 2, { kind: 'traits', path: ['x'] }, 'text');
  expect(moved.fields[0]?.steps).toEqual([{ do: 'trim' }]);
});
