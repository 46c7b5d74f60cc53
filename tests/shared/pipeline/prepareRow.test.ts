import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../shared/model/csv';
import { callTypes, type CallType, type SegmentEvent } from '../../../shared/model/event';
import type { Field, Plan, Target } from '../../../shared/model/plan';
import { compilePlan, type PreparedRow } from '../../../shared/pipeline/prepareRow';
import { limits } from '../../../shared/segment/limits';
import { column, constant, planWith, prepareOptions, rowOf } from './support';

const time = '2024-01-02T03:04:05Z';
const basic = planWith().fields;

function prepare(plan: Plan, row: Row): PreparedRow {
  return compilePlan(plan, prepareOptions)(row);
}

function eventsOf(prepared: PreparedRow): readonly SegmentEvent[] {
  return prepared.kind === 'skipped' ? [] : prepared.events.map(({ event }) => event);
}

function problemsOf(prepared: PreparedRow): string[] {
  if (prepared.kind === 'skipped') return [];
  return prepared.issues.map(({ code, column: index, value }) => [code, index, value].join(' ').trim());
}

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

describe('a row is stopped', () => {
  const call = (types: CallType[], fields: readonly Field[], ...cells: string[]) =>
    prepare(planWith({ calls: { by: 'row', types }, fields: [...fields] }), rowOf(...cells));

  it.each<[string, CallType[], readonly Field[], string[], string[]]>([
    ['no id', ['track'], basic, ['', time], ['noId 0']],
    ['an id of white space', ['track'], basic, [' \t', time], ['noId 0']],
    ['no event name', ['track'], basic.slice(0, 2), ['u1', time], ['noEventName']],
    [
      'a blank event name',
      ['track'],
      [...basic.slice(0, 2), column(2, { kind: 'event' })],
      ['u1', time, ' '],
      ['noEventName 2'],
    ],
    ['no group id', ['group'], basic, ['u1', time], ['noGroupId']],
    ['no ids to join', ['alias'], basic, ['', time], ['noUserId 0', 'noPreviousId']],
    [
      'an alias with only an anonymous id',
      ['alias'],
      [column(0, { kind: 'anonymousId' }), ...basic.slice(1)],
      ['a', time],
      ['noUserId', 'noPreviousId'],
    ],
    ['no time', ['track'], basic, ['u1', ' '], ['noTime 1']],
    [
      'no time anywhere',
      ['track'],
      [column(0, { kind: 'userId' }), constant('x', { kind: 'event' })],
      ['u1'],
      ['noTime'],
    ],
    [
      'a time that is not understood',
      ['track'],
      basic,
      ['u1', '03/04/2021'],
      ['timeNotUnderstood 1 03/04/2021'],
    ],
    [
      'a number that is none',
      ['track'],
      [...basic, column(2, { kind: 'properties', path: ['n'] }, 'number')],
      ['u1', time, 'n/a'],
      ['numberNotUnderstood 2 n/a'],
    ],
    [
      'a number that would lose digits',
      ['track'],
      [...basic, column(2, { kind: 'properties', path: ['n'] }, 'number')],
      ['u1', time, '9007199254740993'],
      ['numberTooLong 2 9007199254740993'],
    ],
    [
      'a yes or no that is neither',
      ['track'],
      [...basic, column(2, { kind: 'properties', path: ['b'] }, 'boolean')],
      ['u1', time, 'maybe'],
      ['booleanNotUnderstood 2 maybe'],
    ],
    [
      'a fixed value that is none',
      ['track'],
      [...basic, constant('x', { kind: 'properties', path: ['n'] }, 'number')],
      ['u1', time],
      ['numberNotUnderstood  x'],
    ],
    ['the same gap in two calls, once', ['identify', 'track'], basic, ['', time], ['noId 0']],
    [
      'everything that is wrong at once',
      ['track'],
      basic,
      ['', 'soon'],
      ['timeNotUnderstood 1 soon', 'noId 0'],
    ],
  ])('for %s', (_what, types, fields, cells, problems) => {
    const prepared = call(types, fields, ...cells);
    expect(prepared.kind).toBe('invalid');
    expect(problemsOf(prepared)).toEqual(problems);
  });

  it('and still shows its events as far as they go, without inventing a time', () => {
    const prepared = call(['track'], basic, '', 'soon');
    expect(eventsOf(prepared)).toMatchObject([{ type: 'track', event: 'Order Completed', timestamp: '' }]);
    expect(eventsOf(prepared)[0]).not.toHaveProperty('userId');
  });

  it.each(['tooManyCells', 'undecodable', 'quoteNeverClosed'] as const)('for %s', (problem) => {
    const prepared = prepare(planWith(), { ...rowOf('u1', time, '\uFFFD'), problem, extraCells: ['more'] });
    expect(prepared).toMatchObject({ kind: 'invalid', issues: [{ code: problem, severity: 'invalid' }] });
  });

  it('for an event over 32 KB, naming its largest column', () => {
    const fields = [...basic, column(2, { kind: 'properties', path: ['note'] })];
    const small = call(['track'], fields, 'u1', time, '');
    const room = limits.eventBytes - (small.kind === 'ready' ? (small.events[0]?.bytes ?? 0) : 0);
    const overhead = '"note":""'.length;
    const fits = call(['track'], fields, 'u1', time, 'é'.repeat(Math.floor((room - overhead) / 2)));
    expect(fits.kind).toBe('ready');
    const tooLarge = call(['track'], fields, 'u1', time, 'é'.repeat(Math.ceil((room - overhead + 1) / 2)));
    expect(tooLarge).toMatchObject({ kind: 'invalid', issues: [{ code: 'eventTooLarge', column: 2 }] });
  });

  it('only for what its calls send', () => {
    const fields = [...basic, column(2, { kind: 'traits', path: ['age'] }, 'number')];
    expect(call(['track'], fields, 'u1', time, 'n/a').kind).toBe('ready');
    expect(call(['identify'], fields, 'u1', time, 'n/a').kind).toBe('invalid');
  });
});

describe('a row is sent and pointed out', () => {
  const zoned = (cell: string, zone = 'Europe/Paris') =>
    prepare(planWith({ time: { zone, whenMissing: 'invalid' } }), rowOf('u1', cell));

  it.each([
    ['a time that the clocks skipped', '2024-03-31 02:30', 'timeZoneGap 1 2024-03-31 02:30'],
    ['a time before 1970', '1969-12-31T23:59:59Z', 'timeBefore1970 1 1969-12-31T23:59:59Z'],
    ['a time in the future', '2026-11-23T13:00:01Z', 'timeInFuture 1 2026-11-23T13:00:01Z'],
  ])('for %s', (_what, cell, problem) => {
    expect(zoned(cell).kind).toBe('ready');
    expect(problemsOf(zoned(cell))).toEqual([problem]);
  });

  it('for too few cells', () => {
    const prepared = prepare(planWith(), { ...rowOf('u1', time, ''), problem: 'tooFewCells' });
    expect(prepared.kind).toBe('ready');
    expect(problemsOf(prepared)).toEqual(['tooFewCells']);
  });

  it('but not within an hour of now: clocks differ', () => {
    expect(problemsOf(zoned('2026-11-23T13:00:00Z'))).toEqual([]);
    expect(problemsOf(zoned('1970-01-01T00:00:00Z'))).toEqual([]);
  });
});

describe('a missing time', () => {
  const plan = planWith({ time: { zone: 'UTC', whenMissing: 'importStart' } });

  it('becomes the import’s start only where the person chose so', () => {
    const prepared = prepare(plan, rowOf('u1', ''));
    expect(prepared.kind).toBe('ready');
    expect(eventsOf(prepared)[0]?.timestamp).toBe(prepareOptions.startedAt);
  });

  it('and never where there is one that is not understood', () => {
    expect(prepare(plan, rowOf('u1', 'soon'))).toMatchObject({
      kind: 'invalid',
      issues: [{ code: 'timeNotUnderstood' }],
    });
  });
});

describe('calls by column', () => {
  const plan = planWith({
    calls: {
      by: 'column',
      column: 2,
      values: [
        { value: 'Track', types: ['track'] },
        { value: 'both', types: ['track', 'identify'] },
        { value: 'test', types: [] },
      ],
    },
  });
  const withCell = (cell: string) => prepare(plan, rowOf('u1', time, cell));

  it('are matched as they are, or without case and outer spaces', () => {
    expect(eventsOf(withCell('Track')).map(({ type }) => type)).toEqual(['track']);
    expect(eventsOf(withCell(' TRACK ')).map(({ type }) => type)).toEqual(['track']);
    expect(eventsOf(withCell('both')).map(({ type }) => type)).toEqual(['identify', 'track']);
  });

  it('leave a row out where the person said so', () => {
    expect(withCell('test')).toEqual({ kind: 'skipped', rowNumber: 2 });
  });

  it('stop a row that says something else, or nothing', () => {
    expect(withCell('page')).toMatchObject({
      kind: 'invalid',
      issues: [{ code: 'callTypeUnknown', column: 2, value: 'page' }],
      events: [],
    });
    expect(withCell('')).toMatchObject({ kind: 'invalid', issues: [{ code: 'callTypeEmpty', column: 2 }] });
  });

  it('take an exact match before a loose one', () => {
    const values = [
      { value: 'A', types: ['track' as const] },
      { value: 'a', types: ['identify' as const] },
    ];
    const strict = planWith({ calls: { by: 'column', column: 2, values } });
    expect(eventsOf(prepare(strict, rowOf('u1', time, 'a')))[0]?.type).toBe('identify');
    expect(eventsOf(prepare(strict, rowOf('u1', time, 'A')))[0]?.type).toBe('track');
  });

  it('do not leave a row out whose cells may have shifted', () => {
    const row: Row = { ...rowOf('u1', time, 'test'), problem: 'tooManyCells', extraCells: ['x'] };
    expect(prepare(plan, row)).toMatchObject({ kind: 'invalid', issues: [{ code: 'tooManyCells' }] });
  });
});

describe('any row and any plan', () => {
  const path = fc.array(fc.constantFrom('a', 'b', '__proto__', 'library', 'category', 'é'), {
    minLength: 1,
    maxLength: 3,
  });
  const target: fc.Arbitrary<Target> = fc.oneof(
    fc.record({
      kind: fc.constantFrom(
        'userId',
        'anonymousId',
        'previousId',
        'groupId',
        'event',
        'name',
        'category',
        'timestamp',
      ),
    }),
    fc.record({ kind: fc.constantFrom('properties', 'traits', 'groupTraits', 'context'), path }),
    fc.record({
      kind: fc.constant('integrations' as const),
      name: fc.constantFrom('All', 'Slack', 'Segment.io', '__proto__'),
    }),
  );
  const field: fc.Arbitrary<Field> = fc.record({
    from: fc.oneof(
      fc.record({ kind: fc.constant('column' as const), column: fc.nat(4) }),
      fc.record({ kind: fc.constant('constant' as const), value: fc.string({ maxLength: 5 }) }),
    ),
    target,
    type: fc.constantFrom('text', 'number', 'boolean'),
  });
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      '',
      ' ',
      time,
      '2024-01-01',
      '12.5',
      'yes',
      '1609459200',
      '\ud800',
      '"',
      '\\',
      '-0',
      '1e-7',
    ),
  );

  it('never throws, and writes JSON exactly as JSON.stringify would', () => {
    fc.assert(
      fc.property(
        fc.array(field, { maxLength: 8 }),
        fc.subarray([...callTypes]),
        fc.array(cell, { maxLength: 5 }),
        (fields, types, cells) => {
          const prepared = prepare(planWith({ calls: { by: 'row', types }, fields }), rowOf(...cells));
          if (prepared.kind === 'skipped') return;
          for (const { json, bytes, event, type, timestamp } of prepared.events) {
            expect(JSON.stringify(event)).toBe(json);
            expect(bytes).toBe(new TextEncoder().encode(json).length);
            expect(event).toMatchObject({ type, timestamp });
          }
          const stopped = prepared.issues.some(({ severity }) => severity === 'invalid');
          expect(prepared.kind).toBe(stopped ? 'invalid' : 'ready');
        },
      ),
      { numRuns: 300 },
    );
  });
});
