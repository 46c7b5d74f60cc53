import { describe, expect, it } from 'vitest';
import { callTypes, type CallType } from '../../../shared/model/event';
import type { Field } from '../../../shared/model/plan';
import { limits } from '../../../shared/segment/limits';
import { column, constant, eventsOf, planWith, prepare, rowOf } from './support';

const time = '2024-01-02T03:04:05Z';
const basic = planWith().fields;

/** The event of a row that makes one call, with these fields added to an id and a time. */
function eventWith(fields: readonly Field[], cells: readonly string[], type: CallType = 'track') {
  const plan = planWith({ calls: { by: 'row', types: [type] }, fields: [...basic, ...fields] });
  return eventsOf(prepare(plan, rowOf('u1', time, ...cells)))[0];
}

describe('a row’s events', () => {
  it('are what Segment’s library would send', () => {
    const prepared = prepare(planWith(), { rowNumber: 47, cells: ['u1', time, ''] });
    expect(prepared).toMatchObject({ kind: 'ready', rowNumber: 47, issues: [] });
    expect(eventsOf(prepared)).toEqual([
      {
        timestamp: '2024-01-02T03:04:05.000Z',
        integrations: {},
        event: 'Order Completed',
        type: 'track',
        properties: {},
        context: { library: { name: '@segment/analytics-node', version: '3.1.0' } },
        userId: 'u1',
        messageId: '0123456789abcdefghij-1b-t',
        _metadata: { nodeVersion: 'v20.20.2', jsRuntime: 'node' },
      },
    ]);
  });

  it('have ids that stay within 36 characters of [0-9a-z-], each its own', () => {
    const plan = planWith({
      calls: { by: 'row', types: [...callTypes] },
      fields: [...basic, column(0, { kind: 'groupId' }), column(0, { kind: 'previousId' })],
    });
    const prepared = prepare(plan, { rowNumber: Number.MAX_SAFE_INTEGER, cells: ['u1', time] });
    const ids = eventsOf(prepared).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(callTypes.length);
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-z-]+$/);
      expect(id.length).toBeLessThanOrEqual(limits.messageIdLength);
    }
  });

  it('come in the order who, then what, whatever the plan says', () => {
    const plan = planWith({ calls: { by: 'row', types: ['track', 'identify'] } });
    expect(eventsOf(prepare(plan, rowOf('u1', time))).map(({ type }) => type)).toEqual(['identify', 'track']);
  });

  it('count their bytes as UTF-8', () => {
    const prepared = prepare(
      planWith({ fields: [...basic, column(2, { kind: 'properties', path: ['náme'] })] }),
      rowOf('u1', time, 'Zoë 🙂'),
    );
    if (prepared.kind !== 'ready') throw new Error('not ready');
    for (const { json, bytes } of prepared.events) expect(bytes).toBe(new TextEncoder().encode(json).length);
  });

  it('nest by path and leave empty cells and empty objects out', () => {
    const fields = [
      column(2, { kind: 'properties', path: ['address', 'city'] }),
      column(3, { kind: 'properties', path: ['address', 'geo', 'lat'] }, 'number'),
      column(4, { kind: 'properties', path: ['note'] }),
    ];
    expect(eventWith(fields, ['Rome', '41.9', ''])?.properties).toEqual({
      address: { city: 'Rome', geo: { lat: 41.9 } },
    });
    expect(eventWith(fields, ['', '', ' '])?.properties).toEqual({ note: ' ' });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('carry a column called %s', (name) => {
    const event = eventWith(
      [
        column(2, { kind: 'properties', path: [name] }),
        column(3, { kind: 'context', path: [name, name] }),
        column(4, { kind: 'integrations', name }, 'boolean'),
      ],
      ['x', 'y', 'true'],
    );
    expect(JSON.stringify(event?.properties)).toBe(`{"${name}":"x"}`);
    expect(JSON.stringify(event?.context)).toContain(`{"${name}":{"${name}":"y"},"library"`);
    expect(JSON.stringify(event?.integrations)).toBe(`{"${name}":true}`);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('keep the library’s name whatever is mapped over it', () => {
    const fields = [
      column(2, { kind: 'context', path: ['library', 'name'] }),
      column(3, { kind: 'context', path: ['library', 'extra'] }),
      column(4, { kind: 'context', path: ['ip'] }),
    ];
    expect(eventWith(fields, ['mine', 'more', '1.2.3.4'])?.context).toEqual({
      library: { name: '@segment/analytics-node', extra: 'more', version: '3.1.0' },
      ip: '1.2.3.4',
    });
    expect(eventWith([column(2, { kind: 'context', path: ['library'] })], ['mine'])?.context).toEqual({
      library: { name: '@segment/analytics-node', version: '3.1.0' },
    });
  });

  it('copy a page’s category into its properties, and a screen’s not', () => {
    const fields = [
      column(2, { kind: 'name' }),
      column(3, { kind: 'category' }),
      column(4, { kind: 'properties', path: ['category'] }),
      column(5, { kind: 'properties', path: ['url'] }),
    ];
    expect(eventWith(fields, ['Home', 'Shop', 'own', '/'], 'page')).toMatchObject({
      name: 'Home',
      category: 'Shop',
      properties: { category: 'Shop', url: '/' },
    });
    expect(eventWith(fields, ['Home', 'Shop', 'own', '/'], 'screen')?.properties).toEqual({
      category: 'own',
      url: '/',
    });
    const without = eventWith(fields, ['', '', 'own', '/'], 'page');
    expect(without?.properties).toEqual({ category: 'own', url: '/' });
    expect(without).not.toHaveProperty('name');
    expect(without).not.toHaveProperty('category');
  });

  it('give traits to identify, and to group only where there is no identify', () => {
    const fields = [
      ...basic,
      constant('g1', { kind: 'groupId' }),
      column(2, { kind: 'traits', path: ['plan'] }),
      column(3, { kind: 'groupTraits', path: ['staff'] }, 'number'),
      column(4, { kind: 'groupTraits', path: ['plan'] }),
    ];
    const traits = (types: CallType[], ...cells: string[]) =>
      eventsOf(prepare(planWith({ calls: { by: 'row', types }, fields }), rowOf('u1', time, ...cells))).map(
        (event) => event.traits,
      );
    expect(traits(['identify', 'group'], 'pro', '12', '')).toEqual([{ plan: 'pro' }, { staff: 12 }]);
    expect(traits(['group'], 'pro', '12', '')).toEqual([{ plan: 'pro', staff: 12 }]);
    expect(traits(['group'], 'pro', '12', 'team')).toEqual([{ plan: 'team', staff: 12 }]);
  });

  it('give an alias its two ids and nothing else', () => {
    const fields = [
      ...basic,
      column(2, { kind: 'previousId' }),
      column(2, { kind: 'anonymousId' }),
      column(2, { kind: 'properties', path: ['x'] }),
    ];
    const plan = planWith({ calls: { by: 'row', types: ['alias'] }, fields });
    const [event] = eventsOf(prepare(plan, rowOf('new', time, 'old')));
    expect(event).toMatchObject({ type: 'alias', userId: 'new', previousId: 'old' });
    expect(Object.keys(event ?? {})).toEqual([
      'timestamp',
      'integrations',
      'userId',
      'type',
      'previousId',
      'context',
      'messageId',
      '_metadata',
    ]);
  });
});
