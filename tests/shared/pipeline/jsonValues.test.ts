import { describe, expect, test } from 'vitest';
import type { Target } from '../../../shared/model/plan';
import { column, constant, eventsOf, planWith, prepare, rowOf } from './support';

const products: Target = { kind: 'properties', path: ['products'] };
const plan = planWith({ fields: [...planWith().fields, column(2, products, 'json')] });
const row = (cell: string) => prepare(plan, rowOf('u1', '2024-01-01', cell));

describe('a list or an object', () => {
  test.each([
    ['[]', '[]'],
    ['[{"sku":"é"}, 2 ]', '[{"sku":"é"},2]'],
    ['{"a":\n[1.10, 12345678901234567890]}', '{"a":[1.10,12345678901234567890]}'],
  ])('%j is sent as it is', (cell, sent) => {
    const prepared = row(cell);
    expect(prepared.kind).toBe('ready');
    const [event] = prepared.kind === 'skipped' ? [] : prepared.events;
    expect(event?.json).toContain(`"properties":{"products":${sent}}`);
  });

  test('that is missing is left out', () => {
    expect(eventsOf(row(''))[0]?.properties).toEqual({});
  });

  test('can be the same for every row', () => {
    const fields = [...planWith().fields, constant('["a"]', products, 'json')];
    const prepared = prepare(planWith({ fields }), rowOf('u1', '2024-01-01', ''));
    expect(eventsOf(prepared)[0]?.properties).toEqual({ products: ['a'] });
  });

  test.each(['a, b', '5', '"a"', 'true', 'null', '[1', `${'['.repeat(20_000)}${']'.repeat(20_000)}`])(
    'is not %j',
    (cell) => {
      const prepared = row(cell);
      expect(prepared.kind).toBe('invalid');
      const issues = prepared.kind === 'skipped' ? [] : prepared.issues;
      expect(issues.map(({ code }) => code)).toContain('jsonNotUnderstood');
    },
  );

  test('keeps to the size of an event', () => {
    const prepared = row(JSON.stringify(Array.from({ length: 5000 }, (_, id) => ({ id }))));
    expect(prepared).toMatchObject({ kind: 'invalid', issues: [{ code: 'eventTooLarge', column: 2 }] });
  });
});
