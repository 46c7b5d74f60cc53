import { describe, expect, it } from 'vitest';
import type { CallType } from '../../../shared/model/event';
import { type Field, type Plan, planSchema } from '../../../shared/model/plan';
import { plannedCalls, planProblems } from '../../../shared/pipeline/planProblems';
import { column, constant, planWith } from './support';

const basic = planWith().fields;
const codes = (parts: Partial<Plan>) => planProblems(planWith(parts)).map(({ code }) => code);
const withCalls = (types: CallType[], fields: readonly Field[] = basic) =>
  codes({ calls: { by: 'row', types }, fields: [...fields] });

describe('planProblems', () => {
  it('finds nothing in a plan that can be sent', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, CallType[], readonly Field[], string[]]>([
    ['no call', [], basic, ['noCalls']],
    ['no id', ['track'], basic.slice(1), ['noId']],
    ['no id, needed by two calls', ['track', 'identify'], basic.slice(1), ['noId']],
    ['no time', ['track'], [basic[0] ?? [], basic[2] ?? []].flat(), ['noTime']],
    ['no event name', ['track'], basic.slice(0, 2), ['noEventName']],
    [
      'an event name of nothing',
      ['track'],
      [...basic.slice(0, 2), constant(' ', { kind: 'event' })],
      ['noEventName'],
    ],
    ['no event name, not needed', ['page'], basic.slice(0, 2), []],
    ['an anonymous id instead', ['track'], [column(0, { kind: 'anonymousId' }), ...basic.slice(1)], []],
    ['no group id', ['group'], basic, ['noGroupId']],
    ['no ids to join', ['alias'], basic.slice(1), ['noUserId', 'noPreviousId']],
    ['two columns for one field', ['track'], [...basic, column(2, { kind: 'userId' })], ['sameTarget']],
    [
      'two columns for a field that is not sent',
      ['track'],
      [...basic, column(1, { kind: 'traits', path: ['a'] }), column(2, { kind: 'traits', path: ['a'] })],
      [],
    ],
    [
      'a column that is not there',
      ['track'],
      [...basic, column(9, { kind: 'properties', path: ['a'] })],
      ['columnMissing'],
    ],
    [
      'a fixed value that is no number',
      ['track'],
      [...basic, constant('x', { kind: 'properties', path: ['n'] }, 'number')],
      ['constantNotUnderstood'],
    ],
    [
      'a fixed value that is a number',
      ['track'],
      [...basic, constant('5', { kind: 'properties', path: ['n'] }, 'number')],
      [],
    ],
    [
      'a fixed time that is none',
      ['track'],
      [basic[0] ?? [], basic[2] ?? [], constant('soon', { kind: 'timestamp' })].flat(),
      ['constantNotUnderstood'],
    ],
    [
      'Segment’s own switch',
      ['track'],
      [...basic, column(2, { kind: 'integrations', name: 'segment.io' })],
      ['integrationNotAllowed'],
    ],
  ])('sees %s', (_what, types, fields, expected) => {
    expect(withCalls(types, fields)).toEqual(expected);
  });

  it('names the fields and columns that would overwrite each other, or stand inside each other', () => {
    const at = (index: number, ...path: string[]) => column(index, { kind: 'properties', path });
    const problems = planProblems(
      planWith({
        columns: ['a', 'b', 'c', 'd'],
        fields: [...basic, at(0, 'x'), at(1, 'x', 'y'), at(2, 'x', 'z'), at(3, 'w')],
      }),
    );
    expect(problems).toEqual([{ code: 'sameTarget', fields: [3, 4, 5], columns: [0, 1, 2] }]);
  });

  it('names what is longer than a plan can hold', () => {
    const long = 'x'.repeat(501);
    const body = (...path: string[]) => column(2, { kind: 'properties', path });
    const tooLong = [
      body(long),
      body(...Array.from({ length: 21 }, () => 'a')),
      column(2, { kind: 'integrations', name: long }, 'boolean'),
      constant('x'.repeat(10_001), { kind: 'properties', path: ['a'] }),
    ];
    for (const field of tooLong) {
      const plan = planWith({ fields: [...basic, field] });
      const columns = field.from.kind === 'column' ? [2] : [];
      expect(planProblems(plan)).toEqual([{ code: 'tooLong', fields: [3], columns }]);
      expect(planSchema.safeParse(plan).success).toBe(false);
    }
    expect(codes({ destinations: { kind: 'only', names: [long] } })).toEqual(['tooLong']);
  });

  it('names values that say what a row is and are too long or too many', () => {
    const withValues = (values: string[]) =>
      planProblems(
        planWith({
          calls: { by: 'column', column: 2, values: values.map((value) => ({ value, types: ['track'] })) },
        }),
      );
    const numbered = Array.from({ length: 1001 }, (_, index) => String(index));
    const expected = [{ code: 'callValuesTooLong', columns: [2] }];
    expect(withValues(['x'.repeat(501)])).toEqual(expected);
    expect(withValues(numbered)).toEqual(expected);
    expect(withValues(['x'.repeat(500), ...numbered.slice(2)])).toEqual([]);
  });

  it('says of a missing zone only that it is none', () => {
    expect(codes({ time: { zone: '', whenMissing: 'invalid' } })).toEqual(['zoneUnknown']);
    expect(codes({ time: { zone: 'x'.repeat(101), whenMissing: 'invalid' } })).toEqual(['zoneUnknown']);
  });

  it('lets the import’s start stand in for a time, once the person chose so', () => {
    const fields = basic.filter(({ target }) => target.kind !== 'timestamp');
    expect(codes({ fields, time: { zone: 'UTC', whenMissing: 'importStart' } })).toEqual([]);
  });

  it('does not know every zone', () => {
    expect(codes({ time: { zone: 'Europe/Atlantis', whenMissing: 'invalid' } })).toEqual(['zoneUnknown']);
  });

  it('looks at every value of a call column', () => {
    const by = (column: number, values: Extract<Plan['calls'], { by: 'column' }>['values']) =>
      planProblems(planWith({ calls: { by: 'column', column, values } }));
    expect(by(2, [])).toEqual([{ code: 'callColumnHasNoValues', columns: [2] }]);
    expect(by(9, [])).toEqual([{ code: 'columnMissing', columns: [9] }]);
    expect(by(2, [{ value: 'x', types: [] }])).toEqual([{ code: 'noCalls' }]);
    expect(
      by(2, [
        { value: 't', types: ['track'] },
        { value: 'g', types: ['group'] },
      ]),
    ).toEqual([{ code: 'noGroupId', call: 'group' }]);
  });
});

describe('plannedCalls', () => {
  it('is every call some row may make, in sending order', () => {
    const values = [
      { value: 't', types: ['track' as const, 'identify' as const] },
      { value: 'i', types: ['identify' as const] },
      { value: 'x', types: [] },
    ];
    expect(plannedCalls(planWith({ calls: { by: 'column', column: 2, values } }))).toEqual([
      'identify',
      'track',
    ]);
  });
});
