import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callTypes } from '../../../shared/model/event';
import { mapColumns } from '../../../shared/model/mapColumns';
import type { Calls, Plan, Target } from '../../../shared/model/plan';
import { wordTests, fillTests, numberTests, textTests, type RowRule } from '../../../shared/model/rowRule';
import { planProblems } from '../../../shared/pipeline/planProblems';
import { columnField, emptyPlan, textField } from '../../support/mapPlan';
import { anyField } from '../pipeline/anyField';
import { planWith, prepare, rowOf } from '../pipeline/support';

const names = ['a', 'b', '__proto__', 'First name', 'row'];
const column = fc.nat(names.length - 1);
const cell = fc.constantFrom('', 'x', 'track', '12', '2024-01-02T03:04:05Z', 'ä');

const values: Extract<Calls, { by: 'column' }>['values'] = [
  { value: 'track', types: ['track'] },
  { value: 'x', types: ['identify', 'group'] },
];
const anyCalls: fc.Arbitrary<Calls> = fc.oneof(
  fc.record({ by: fc.constant('row' as const), types: fc.subarray([...callTypes]) }),
  fc.record({
    by: fc.constant('column' as const),
    column,
    values: fc.constant(values),
  }),
);

const anyIds: fc.Arbitrary<Plan['messageIds']> = fc.oneof(
  fc.constant(undefined),
  fc.constant({ by: 'content' as const }),
  fc.record({ by: fc.constantFrom('column' as const, 'first' as const), column }),
  fc.record({
    by: fc.constant('columns' as const),
    columns: fc.array(column, { minLength: 1, maxLength: 3 }),
  }),
);

const anyCondition = fc.oneof(
  fc.record({ column, test: fc.constantFrom(...wordTests), values: fc.array(cell, { maxLength: 2 }) }),
  fc.record({ column, test: fc.constantFrom(...textTests), value: cell }),
  fc.record({ column, test: fc.constantFrom(...fillTests) }),
  fc.record({ column, test: fc.constantFrom(...numberTests), value: fc.constant('3') }),
);
const anyRule: fc.Arbitrary<RowRule | undefined> = fc.option(
  fc.record({
    join: fc.constantFrom('and', 'or'),
    groups: fc.array(fc.array(anyCondition, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
  }),
  { nil: undefined },
);

const anyPlan = fc
  .record({
    calls: anyCalls,
    fields: fc.array(anyField, { maxLength: 6 }),
    messageIds: anyIds,
    rule: anyRule,
  })
  .map(({ messageIds, rule, ...parts }) =>
    planWith({
      columns: names,
      ...parts,
      ...(messageIds === undefined ? {} : { messageIds }),
      ...(rule === undefined ? {} : { rule }),
    }),
  );

/** What is sent of a row, or that it is not. */
function sent(plan: Plan, cells: readonly string[]): unknown {
  const prepared = prepare(plan, rowOf(...cells));
  if (prepared.kind === 'skipped') return 'skipped';
  return { kind: prepared.kind, events: prepared.events.map(({ json }) => json) };
}

describe('mapColumns', () => {
  it('sends the same of a table with the same columns in any other order, whatever the plan', () => {
    const orders = fc.shuffledSubarray([...names.keys()], { minLength: names.length });
    const rows = fc.array(fc.tuple(cell, cell, cell, cell, cell), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyPlan, orders, rows, (plan, order, table) => {
        const moved = mapColumns(
          plan,
          order.map((from) => names[from] ?? ''),
          (from) => order.indexOf(from),
        );
        for (const cells of table) {
          const there = order.map((from) => cells[from] ?? '');
          expect(sent(moved, there)).toEqual(sent(plan, cells));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same plan where nothing moves, without a part that it had not', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(JSON.stringify(sorted(mapColumns(plan, names, (index) => index)))).toBe(
          JSON.stringify(sorted(plan)),
        );
      }),
    );
  });

  it('leaves out the fields of a column that is gone, also where it is a part of the text', () => {
    const name: Target = { kind: 'traits', path: ['name'] };
    const event = textField('Order Completed', { kind: 'event' });
    const fields: Plan['fields'] = [
      columnField(0, { kind: 'userId' }),
      columnField(2, { kind: 'traits', path: ['total'] }),
      { from: { kind: 'columns', columns: [2, 3], separator: ' ' }, target: name, type: 'text' },
      event,
    ];
    const mapped = mapColumns(emptyPlan({ fields }), ['when', 'user_id'], (index) => [1, 0][index]);
    expect(mapped.columns).toEqual(['when', 'user_id']);
    expect(mapped.fields).toEqual([columnField(1, { kind: 'userId' }), event]);
  });

  it.each<readonly [string, Partial<Plan>, string]>([
    [
      'what the rows are',
      { calls: { by: 'column', column: 3, values: [{ value: 'a', types: ['track'] }] } },
      'noCalls',
    ],
    ['an id', { messageIds: { by: 'column', column: 3 } }, 'columnMissing'],
    ['a part of an id', { messageIds: { by: 'columns', columns: [0, 3] } }, 'columnMissing'],
    ['a condition', { rule: { join: 'and', groups: [[{ column: 3, test: 'filled' }]] } }, 'columnMissing'],
  ])('does not decide by itself when the column is gone that %s is made of', (_what, parts, code) => {
    const columns = ['user_id', 'when', 'total'];
    const mapped = mapColumns(emptyPlan(parts), columns, (index) => (index < 3 ? index : undefined));
    expect(planProblems(mapped).map((problem) => problem.code)).toContain(code);
    // A column that begins later in the file must not step in for it.
    const later: Plan = { ...mapped, columns: [...columns, 'later'] };
    expect(planProblems(later).map((problem) => problem.code)).toContain(code);
  });
});

/** The members in one order. */
function sorted(plan: Plan): unknown {
  return Object.fromEntries(Object.entries(plan).sort(([one], [other]) => (one < other ? -1 : 1)));
}
