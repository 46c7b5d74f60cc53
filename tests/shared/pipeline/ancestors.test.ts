import { describe, expect, it } from 'vitest';
import type { Field } from '../../../shared/model/plan';
import { column, eventsOf, planWith, prepare, rowOf } from './support';

/** What the tools before Backfill did wrong, each as a test that it is done right here. */

const time = '2024-01-02T03:04:05Z';

describe('as other importers did not', () => {
  it('a default event name stands only where the cell is empty', () => {
    const steps: Field['steps'] = [{ do: 'default', text: 'Default' }];
    const fields = [...planWith().fields.slice(0, 2), { ...column(2, { kind: 'event' }), steps }];
    const names = ['Real Name', '', '  '].map(
      (cell) => eventsOf(prepare(planWith({ fields }), rowOf('u', time, cell)))[0]?.event,
    );
    expect(names).toEqual(['Real Name', 'Default', 'Default']);
  });

  it('a mapped column is kept from one of the calls, and stays in the others', () => {
    const fields = [
      ...planWith().fields,
      { ...column(2, { kind: 'context', path: ['plan'] }), notFor: ['track' as const] },
    ];
    const plan = planWith({ calls: { by: 'row', types: ['identify', 'track'] }, fields });
    const [identify, track] = eventsOf(prepare(plan, rowOf('u', time, 'pro')));
    expect(identify?.context['plan']).toBe('pro');
    expect(track?.context).not.toHaveProperty('plan');
  });

  it('all calls of a row, and all rows of a person, have one anonymous id', () => {
    const made: Field = { ...column(2, { kind: 'anonymousId' }), steps: [{ do: 'trim' }, { do: 'uuid' }] };
    const plan = planWith({
      calls: { by: 'row', types: ['identify', 'track'] },
      fields: [...planWith().fields.slice(1), made],
    });
    const ids = ['ada@example.com', ' ada@example.com', 'bob@example.com'].map((cell) =>
      eventsOf(prepare(plan, rowOf('', time, cell))).map(({ anonymousId }) => anonymousId),
    );
    const [[first, second] = [], again, other] = ids;
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second).toBe(first);
    expect(again).toEqual([first, first]);
    expect(other?.[0]).not.toBe(first);
  });

  it('values have their types, dots nest, and empty cells overwrite nothing', () => {
    const columns = ['id', 'time', 'amount', 'paid', 'tags', 'code', 'address.city', 'note'];
    const property = (index: number, path: string[], type: Field['type']): Field =>
      column(index, { kind: 'properties', path }, type);
    const fields = [
      ...planWith().fields,
      property(2, ['amount'], 'number'),
      property(3, ['paid'], 'boolean'),
      property(4, ['tags'], 'list'),
      property(5, ['code'], 'text'),
      property(6, ['address', 'city'], 'text'),
      property(7, ['note'], 'text'),
    ];
    const row = rowOf('u', time, '12.50', 'true', '["a"]', '007', 'Paris', '');
    expect(eventsOf(prepare(planWith({ columns, fields }), row))[0]?.properties).toEqual({
      amount: 12.5,
      paid: true,
      tags: ['a'],
      code: '007',
      address: { city: 'Paris' },
    });
  });
});
