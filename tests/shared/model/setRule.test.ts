import { expect, it } from 'vitest';
import { setRule } from '../../../shared/model/editPlan';
import { planSchema } from '../../../shared/model/plan';
import type { RowRule } from '../../../shared/model/rowRule';
import { emptyPlan } from '../../support/mapPlan';

const plan = emptyPlan();
const rule = (): RowRule => ({ join: 'and', groups: [[{ column: 0, test: 'is', values: ['x'] }]] });

it('says which rows are sent, and takes it back', () => {
  const ruled = setRule(plan, rule());
  expect(planSchema.parse(ruled)).toEqual({ ...plan, rule: rule() });
  expect(setRule(ruled, undefined)).toStrictEqual(plan);
});

it('stays the same plan when the same rows are sent', () => {
  const ruled = setRule(plan, rule());
  expect(setRule(ruled, rule())).toBe(ruled);
  expect(setRule(plan, undefined)).toBe(plan);
});
