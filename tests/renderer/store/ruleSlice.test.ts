import { expect, it } from 'vitest';
import { sameRule } from '../../../renderer/store/ruleSlice';
import { createAppStore } from '../../../renderer/store/store';
import { setWhenMissing, setZone } from '../../../shared/model/editPlan';
import { fail, ok } from '../../../shared/model/failure';
import type { RowRule } from '../../../shared/model/rowRule';
import { fakeApi } from '../../support/fakeApi';
import { emptyPlan } from '../../support/mapPlan';
import { readyStore } from '../../support/readyStore';

const rule = (value: string): RowRule => ({
  join: 'and',
  groups: [[{ column: 0, test: 'contains', value }]],
});
const counted = { rows: 10, kept: 4, unclear: 0, done: true };

it('counts nothing without a file', () => {
  const store = createAppStore(fakeApi().api);
  store.getState().countKept(rule('a'));
  expect(store.getState().kept).toBe(null);
});

it('hears only of the last count, which is of the rule that was asked about and not of the plan’s', async () => {
  const asked: unknown[] = [];
  const { api, emit } = fakeApi({
    countKept: ({ countId, plan }) => {
      asked.push([countId, plan.rule]);
      return Promise.resolve(ok({}));
    },
  });
  const store = await readyStore(api);
  store.getState().countKept(rule('a'));
  store.getState().countKept(rule('b'));
  expect(asked).toEqual([
    ['1', rule('a')],
    ['2', rule('b')],
  ]);
  emit('keptCounted', { ...counted, countId: '1' });
  expect(store.getState().kept?.counted).toBe(null);
  emit('keptCounted', { ...counted, countId: '2' });
  expect(store.getState().kept).toMatchObject({ of: { rule: rule('b') }, counted: { kept: 4 } });
  expect(store.getState().plan?.rule).toBe(undefined);
});

it('has no number when the count cannot begin', async () => {
  const { api } = fakeApi({ countKept: () => Promise.resolve(fail('unexpected')) });
  const store = await readyStore(api);
  store.getState().countKept(rule('a'));
  expect(store.getState().kept).toMatchObject({ counted: null });
});

it('tells the readings that change a count from those that do not', () => {
  const plan = emptyPlan({ rule: rule('a') });
  expect(sameRule(plan, { ...plan, rule: rule('a') })).toBe(true);
  expect(sameRule(plan, setWhenMissing(plan, 'importStart'))).toBe(true);
  expect(sameRule(plan, { ...plan, rule: rule('b') })).toBe(false);
  expect(sameRule(plan, setZone(plan, 'Asia/Tokyo'))).toBe(false);
  expect(sameRule(plan, { ...plan, dialect: { ...plan.dialect } })).toBe(false);
});
