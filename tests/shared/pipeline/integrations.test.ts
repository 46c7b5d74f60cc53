import { describe, expect, it } from 'vitest';
import { column, eventsOf, planWith, prepare, problemsOf, rowOf } from './support';

const time = '2024-01-02T03:04:05Z';
const basic = planWith().fields;

describe('destinations', () => {
  const only = planWith({ destinations: { kind: 'only', names: ['Actions Amplitude', 'Customer.io'] } });

  it('are everything, or only what is picked', () => {
    expect(eventsOf(prepare(planWith(), rowOf('u1', time)))[0]?.integrations).toEqual({});
    expect(eventsOf(prepare(only, rowOf('u1', time)))[0]?.integrations).toEqual({
      All: false,
      'Actions Amplitude': true,
      'Customer.io': true,
    });
  });

  it('can be switched by the row itself', () => {
    const fields = [
      ...basic,
      column(2, { kind: 'integrations', name: 'Customer.io' }),
      column(3, { kind: 'integrations', name: 'Slack' }),
    ];
    const plan = { ...only, fields };
    expect(eventsOf(prepare(plan, rowOf('u1', time, 'no', 'Yes')))[0]?.integrations).toEqual({
      All: false,
      'Actions Amplitude': true,
      'Customer.io': false,
      Slack: true,
    });
    expect(eventsOf(prepare(plan, rowOf('u1', time, '', '')))[0]?.integrations).toMatchObject({
      'Customer.io': true,
    });
    expect(problemsOf(prepare(plan, rowOf('u1', time, 'maybe', '')))).toEqual([
      'booleanNotUnderstood 2 maybe',
    ]);
  });

  it('never hold Segment’s own name: the event would be acknowledged and lost', () => {
    const fields = [...basic, column(2, { kind: 'integrations', name: 'Segment.io' })];
    const prepared = prepare(planWith({ fields }), rowOf('u1', time, 'false'));
    expect(prepared.kind).toBe('invalid');
    expect(problemsOf(prepared)).toEqual(['integrationNotAllowed 2 false']);
    expect(eventsOf(prepared)[0]?.integrations).toEqual({});
  });
});
