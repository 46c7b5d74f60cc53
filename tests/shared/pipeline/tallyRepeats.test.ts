import { expect, test } from 'vitest';
import type { Plan } from '../../../shared/model/plan';
import { compilePlan } from '../../../shared/pipeline/prepareRow';
import { createRepeatTally } from '../../../shared/pipeline/tallyRepeats';
import { column, planWith, prepareOptions } from './support';

const fields = [
  column(0, { kind: 'userId' }),
  column(1, { kind: 'timestamp' }),
  column(2, { kind: 'event' }),
];

function repeatsOf(changes: Partial<Plan>, rows: readonly (readonly string[])[], most?: number) {
  const prepare = compilePlan(planWith({ fields, ...changes }), prepareOptions);
  const tally = createRepeatTally(most);
  for (const [index, cells] of rows.entries()) {
    const prepared = prepare({ rowNumber: index + 2, cells: [...cells] });
    if (prepared.kind === 'ready') tally.add(prepared.events);
  }
  return tally.snapshot();
}

const time = '2024-01-01T00:00:00Z';
const rows = [
  ['ada', time, 'Bought'],
  ['ada', time, 'Bought'],
  ['ada', time, 'Returned'],
  ['eve', time, 'Bought'],
  ['ada', time, 'Bought'],
];

test.each<[string, Plan['messageIds'], object | undefined]>([
  ['row numbers', undefined, undefined],
  ['a column', { by: 'column', column: 0 }, { rows: 3, atLeast: false }],
  ['several columns', { by: 'columns', columns: [0, 2] }, { rows: 2, atLeast: false }],
  ['what is sent', { by: 'content' }, { rows: 2, atLeast: false }],
])('ids that come from %s', (_what, messageIds, expected) => {
  expect(repeatsOf({ messageIds }, rows)).toEqual(expected);
});

test('the same id in another call is another id, and a row counts once', () => {
  const calls: Plan['calls'] = {
    by: 'column',
    column: 2,
    values: [
      { value: 'Facts', types: ['identify'] },
      { value: 'Bought', types: ['track'] },
      { value: 'Both', types: ['identify', 'track'] },
    ],
  };
  const plan = { calls, messageIds: { by: 'column', column: 0 } } as const;
  const kinds = (...names: string[]) => names.map((name) => ['ada', time, name]);
  expect(repeatsOf(plan, kinds('Facts', 'Bought'))).toEqual({ rows: 0, atLeast: false });
  expect(repeatsOf(plan, kinds('Facts', 'Both', 'Both'))).toEqual({ rows: 2, atLeast: false });
});

test('rows that are stopped are not sent, so that they repeat nothing', () => {
  const messageIds = { by: 'column', column: 0 } as const;
  expect(repeatsOf({ messageIds }, [['ada', 'never', 'Bought'], ...rows.slice(0, 1)])).toEqual({
    rows: 0,
    atLeast: false,
  });
});

test('of more ids than are remembered, it says that there may be more', () => {
  const messageIds = { by: 'column', column: 0 } as const;
  const ids = ['a', 'b', 'a', 'c', 'c', 'b'].map((id) => [id, time, 'Bought']);
  expect(repeatsOf({ messageIds }, ids, 2)).toEqual({ rows: 2, atLeast: true });
  expect(repeatsOf({ messageIds }, ids, 3)).toEqual({ rows: 3, atLeast: false });
});
