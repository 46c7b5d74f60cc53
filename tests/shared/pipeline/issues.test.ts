import { describe, expect, it } from 'vitest';
import type { CallType } from '../../../shared/model/event';
import type { Field } from '../../../shared/model/plan';
import { limits } from '../../../shared/segment/limits';
import { column, constant, eventsOf, planWith, prepare, prepareOptions, problemsOf, rowOf } from './support';

const time = '2024-01-02T03:04:05Z';
const basic = planWith().fields;

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

  it.each([
    'tooManyCells',
    'undecodable',
    'quoteInside',
    'quoteNeverClosed',
    'brokenLine',
    'cutOff',
  ] as const)('for %s', (problem) => {
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
