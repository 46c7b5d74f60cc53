import { expect, test } from 'vitest';
import type { Plan } from '../../../shared/model/plan';
import { peopleOf } from '../../../shared/pipeline/peopleOf';
import { compilePlan } from '../../../shared/pipeline/prepareRow';
import { ordersPlan, testStamp } from '../../electron/engine/importFixture';

const kinds = ['userId', 'anonymousId', 'previousId', 'groupId'] as const;
const plan: Plan = {
  ...ordersPlan,
  columns: [...kinds],
  calls: { by: 'row', types: ['group', 'alias'] },
  fields: kinds.map((kind, column) => ({ from: { kind: 'column', column }, target: { kind }, type: 'text' })),
  time: { zone: 'UTC', whenMissing: 'importStart' },
};

function people(cells: readonly string[], by: Plan = plan): readonly string[] {
  const prepare = compilePlan(by, {
    stamp: testStamp,
    idPrefix: '0'.repeat(20),
    startedAt: '2024-01-01T00:00:00.000Z',
    nowMilliseconds: Date.parse('2024-01-01T00:00:00Z'),
  });
  const prepared = prepare({ rowNumber: 2, cells });
  if (prepared.kind === 'skipped') throw new Error('The row is left out.');
  return peopleOf(by)(prepared.events);
}

test('a row is about everyone whom it names, and a group is nobody', () => {
  expect(people(['u1', 'v1', 'old', 'g1'])).toEqual(['u1', 'v1', 'old']);
  expect(people(['u1', '', ' ', 'g1'])).toEqual(['u1']);
});

test('an id that no call of the row sends is not looked at', () => {
  const tracked: Plan = { ...plan, calls: { by: 'row', types: ['track'] } };
  expect(people(['u1', 'v1', 'old', 'g1'], tracked)).toEqual(['u1', 'v1']);
});

test('a row without a call is about nobody', () => {
  expect(peopleOf(plan)([])).toEqual([]);
});
