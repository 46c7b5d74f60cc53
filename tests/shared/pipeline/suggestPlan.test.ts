import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../../../shared/model/plan';
import { planProblems } from '../../../shared/pipeline/planProblems';
import { anyText } from './anyText';
import { mapped, suggest, suggestFor, tooLongNames } from './suggestSupport';

describe('what each row is', () => {
  it.each([
    ['identify_users.csv', 'identify'],
    ['TRACK-2024.csv', 'track'],
    ['page.views.csv', 'page'],
    ['screen_1.csv', 'screen'],
    ['group companies.csv', 'group'],
    ['alias_1.csv', 'alias'],
  ])('is said by the file name %s', (fileName, type) => {
    const suggestion = suggest(['id|x', '1|2'], fileName);
    expect(suggestion.callsReason).toBe('fileName');
    expect(suggestion.plan.calls).toEqual({ by: 'row', types: [type] });
  });

  it.each([
    ['tracking.csv', ['id', 'x'], 'track', 'default'],
    ['export.csv', ['user_id', 'event_name', 'time'], 'track', 'columns'],
    ['export.csv', ['order_id', 'customer_id', 'total'], 'track', 'columns'],
    ['export.csv', ['id', 'email', 'first_name', 'created_at'], 'identify', 'columns'],
    ['export.csv', ['userId', 'traits.plan'], 'identify', 'columns'],
    ['export.csv', ['user_id', 'url', 'title', 'timestamp'], 'page', 'columns'],
    ['export.csv', ['user_id', 'screen_name', 'timestamp'], 'screen', 'columns'],
    ['export.csv', ['user_id', 'company_id', 'industry', 'employees'], 'group', 'columns'],
    ['export.csv', ['old_id', 'user_id', 'timestamp'], 'alias', 'columns'],
    ['export.csv', ['x', 'y'], 'track', 'default'],
    ['export.csv', [], 'track', 'default'],
  ])('in %s with %j is %s', (fileName, columns, type, reason) => {
    const suggestion = suggestFor(columns, [columns.map(() => '1')], fileName);
    expect(suggestion.plan.calls).toEqual({ by: 'row', types: [type] });
    expect(suggestion.callsReason).toBe(reason);
  });
});

describe('orders', () => {
  it('become Order Completed with Segment’s names for what they hold', () => {
    const suggestion = suggest([
      'Order Number|Order Date|Customer ID|Email|Total Price|Discount Code|Shipping|Zip|Qty',
      '1001|2024-01-02T10:00:00Z|0042|a@example.com|12.50|SUMMER|4.90|01067|2',
    ]);
    expect(mapped(suggestion)).toEqual({
      'Order Number': 'properties.order_id text (name)',
      'Order Date': 'timestamp (name)',
      'Customer ID': 'userId (name)',
      Email: 'properties.Email text (other)',
      'Total Price': 'properties.total number (name)',
      'Discount Code': 'properties.coupon text (name)',
      Shipping: 'properties.shipping number (name)',
      Zip: 'properties.Zip text (other)',
      Qty: 'properties.Qty number (other)',
    });
    expect(suggestion.plan.fields.at(-1)).toEqual({
      from: { kind: 'constant', value: 'Order Completed' },
      target: { kind: 'event' },
      type: 'text',
    });
    expect(planProblems(suggestion.plan)).toEqual([]);
  });

  it('keep revenue for revenue, and leave a name to the column that has it', () => {
    const suggestion = suggestFor(
      ['order_id', 'total', 'revenue', 'coupon', 'discount_code'],
      [['1', '2', '3', 'A', 'B']],
    );
    expect(mapped(suggestion)).toMatchObject({
      total: 'properties.total number (name)',
      revenue: 'properties.revenue number (name)',
      coupon: 'properties.coupon text (name)',
      discount_code: 'properties.discount_code text (other)',
    });
  });
});

describe('people', () => {
  it('become identify calls with Segment’s reserved traits', () => {
    const suggestion = suggest([
      'id|Email Address|firstName|last_name|Phone|Birthday|created_at|updated_at|newsletter|score',
      '7|a@example.com|Zoë|Müller|01751234567|1990-01-02|2020-01-02|2024-01-02|yes|12',
    ]);
    expect(mapped(suggestion)).toEqual({
      id: 'userId (name)',
      'Email Address': 'traits.email text (name)',
      firstName: 'traits.firstName text (name)',
      last_name: 'traits.lastName text (name)',
      Phone: 'traits.phone text (name)',
      Birthday: 'traits.birthday text (name)',
      created_at: 'traits.createdAt text (name)',
      updated_at: 'timestamp (name)',
      newsletter: 'traits.newsletter boolean (other)',
      score: 'traits.score number (other)',
    });
    expect(planProblems(suggestion.plan)).toEqual([]);
  });
});

describe('ids and times', () => {
  it('take the surest name, whatever the order of the columns', () => {
    const suggestion = suggestFor(
      ['date', 'customer_id', 'created_at', 'event_time', 'user_id', 'event'],
      [['2024-01-02', '1', '2024-01-02', '2024-01-02', '2', 'E']],
    );
    expect(mapped(suggestion)).toMatchObject({
      user_id: 'userId (name)',
      customer_id: 'properties.customer_id text (other)',
      event_time: 'timestamp (name)',
      date: 'properties.date text (other)',
    });
  });

  it('do not take people’s names for ids', () => {
    const suggestion = suggestFor(['user', 'event'], [['Ann Lee', 'E']]);
    expect(mapped(suggestion)['user']).toBe('properties.user text (other)');
    expect(planProblems(suggestion.plan).map(({ code }) => code)).toEqual(['noId', 'noTime']);
  });

  it('find a time by its values where no name says it', () => {
    const suggestion = suggestFor(['user_id', 'event', 'wann'], [['1', 'E', '2024-01-02 10:00']]);
    expect(mapped(suggestion)['wann']).toBe('timestamp (values)');
  });

  it('take a column named as a time even where some of it cannot be read', () => {
    const rows = ['2024-01-02', '03/04/2024', 'soon', '5 January 2024'].map((cell) => ['1', 'E', cell]);
    expect(mapped(suggestFor(['user_id', 'event', 'date'], rows))['date']).toBe('timestamp (name)');
  });

  it('do not take a time of day for a time', () => {
    const suggestion = suggestFor(['user_id', 'event', 'time'], [['1', 'E', '10:30']]);
    expect(mapped(suggestion)['time']).toBe('properties.time text (other)');
  });

  it('ask for an id rather than take an email for one', () => {
    const suggestion = suggestFor(['email', 'event', 'timestamp'], [['a@example.com', 'E', '2024-01-02']]);
    expect(planProblems(suggestion.plan)).toEqual([{ code: 'noId', call: 'track' }]);
  });
});

describe('any file', () => {
  it('gets a plan that is one, with a reason per column and each field at most once', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'userId',
        'user_id',
        'type',
        'event',
        'a',
        'a.b',
        'a.b.c',
        'traits.a',
        'traits.a.b',
        'properties.a',
      ),
      fc.constantFrom(
        'category',
        'properties.category',
        'context.',
        'integrations.Segment.io',
        '__proto__',
        'total',
        'order_id',
        'name',
        '.',
        'a.',
      ),
      fc.constantFrom(...tooLongNames),
      anyText(6).filter((text) => text !== ''),
    );
    const cell = fc.constantFrom(
      '',
      '1',
      'track',
      `track${' '.repeat(500)}`,
      '2024-01-02',
      'x y',
      'true',
      '007',
    );
    const table = fc.uniqueArray(name, { maxLength: 8 }).chain((columns) =>
      fc.tuple(
        fc.constant(columns),
        fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
          maxLength: 4,
        }),
      ),
    );
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('x.csv', 'group_x.csv', 'alias_x.csv', 'page_x.csv'),
        ([columns, lines], fileName) => {
          const suggestion = suggestFor(columns, lines, fileName);
          expect(planSchema.safeParse(suggestion.plan).success).toBe(true);
          expect(suggestion.reasons).toHaveLength(columns.length);
          expect(planProblems(suggestion.plan).map(({ code }) => code)).not.toContain('sameTarget');
        },
      ),
      { numRuns: 300 },
    );
  });
});
