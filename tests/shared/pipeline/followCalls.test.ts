import { describe, expect, test } from 'vitest';
import type { CallType } from '../../../shared/model/event';
import { setCallTypes, setColumnTarget } from '../../../shared/model/editPlan';
import type { Plan } from '../../../shared/model/plan';
import { followCalls } from '../../../shared/pipeline/followCalls';
import { type SuggestPlanInput, suggestFor, suggestPlan } from '../../../shared/pipeline/suggestPlan';

const columns = ['order_id', 'customer_id', 'date', 'email', 'first_name', 'total'];
const input: SuggestPlanInput = {
  fileName: 'orders.csv',
  dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', header: true, newline: '\n' },
  columns,
  profiles: [],
  rows: [{ rowNumber: 2, cells: ['o1', 'c1', '2024-01-01T00:00:00Z', 'a@example.com', 'Ada', '9.5'] }],
  timeZone: 'UTC',
};

function places(plan: Plan): Record<string, string> {
  return Object.fromEntries(
    plan.fields.map(({ from, target }) => [
      from.kind === 'column' ? (columns[from.column] ?? '') : `“${'value' in from ? from.value : ''}”`,
      'path' in target ? `${target.kind}.${target.path.join('.')}` : target.kind,
    ]),
  );
}

function changeTo(plan: Plan, types: readonly CallType[]): Plan {
  const edited = setCallTypes(plan, types);
  const before = suggestFor(input, plan.calls).plan.fields;
  return followCalls(edited, before, suggestFor(input, edited.calls).plan.fields);
}

const orders = suggestPlan(input).plan;

describe('when it changes what each row is', () => {
  test('facts about a person become traits, and properties again without it', () => {
    expect(places(orders)).toMatchObject({
      email: 'properties.email',
      first_name: 'properties.first_name',
      total: 'properties.total',
      '“Order Completed”': 'event',
    });
    const both = changeTo(orders, ['identify', 'track']);
    expect(places(both)).toMatchObject({
      email: 'traits.email',
      first_name: 'traits.firstName',
      total: 'properties.total',
      '“Order Completed”': 'event',
    });
    expect(changeTo(both, ['track'])).toEqual(orders);
  });

  test('what the person decided stays', () => {
    const column = columns.indexOf('email');
    const own = setColumnTarget(orders, column, { kind: 'properties', path: ['contact'] }, 'text');
    expect(places(changeTo(own, ['identify', 'track']))['email']).toBe('properties.contact');
  });

  test('what the person took away does not come back', () => {
    const without = setColumnTarget(orders, columns.indexOf('email'), null, 'text');
    expect(places(changeTo(without, ['identify', 'track']))).not.toHaveProperty('email');
  });

  test('a place that the person has filled is not filled twice, and the column is still sent', () => {
    const total = columns.indexOf('total');
    const own = setColumnTarget(orders, total, { kind: 'traits', path: ['email'] }, 'text');
    const both = places(changeTo(own, ['identify', 'track']));
    expect(both).toMatchObject({ total: 'traits.email', email: 'properties.email' });
  });

  test('the fields stand in the order of the columns', () => {
    const both = changeTo(orders, ['identify', 'track']);
    const order = both.fields.map(({ from }) => (from.kind === 'column' ? from.column : Infinity));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });
});
