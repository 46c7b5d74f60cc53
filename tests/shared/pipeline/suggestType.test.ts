import { describe, expect, it } from 'vitest';
import type { Target } from '../../../shared/model/plan';
import { suggestType } from '../../../shared/pipeline/suggestType';
import { rowOf } from './support';

const typeOf = (column: string, ...cells: string[]) =>
  suggestType(
    column,
    { kind: 'properties', path: [column] },
    cells.map((cell) => rowOf(cell)),
    0,
  );

describe('suggestType', () => {
  it.each([
    ['quantity of things', ['1', '2', ''], 'number'],
    ['price', ['1.50', '-2'], 'number'],
    ['number_of_items', ['1', '2'], 'number'],
    ['newsletter', ['yes', 'No', ''], 'boolean'],
    ['flag', ['1', '0'], 'number'],
    ['comment', ['1', 'two'], 'text'],
    ['nothing', ['', ' '], 'text'],
    ['customer_id', ['1', '2'], 'text'],
    ['orderNumber', ['1', '2'], 'text'],
    ['Zip', ['10115', '10117'], 'text'],
    ['phone', ['4915112345', '4915112346'], 'text'],
    ['SKU', ['100', '200'], 'text'],
    ['branch', ['007', '8'], 'text'],
    ['account', ['12345678901234567890', '2'], 'text'],
    ['serial', ['1609459200123456789', '1609459200123456790'], 'text'],
    ['price', ['1,50', '2,75'], 'text'],
    ['ratio', ['0.123456789012345678', '0.5'], 'text'],
    ['ratio', ['0.12345678901234567', '0.5'], 'number'],
  ])('%s with %j is %s', (column, cells, type) => {
    expect(typeOf(column, ...cells)).toBe(type);
  });

  it('lets one in twenty cells be something else, so that the check finds it', () => {
    const numbers = Array.from({ length: 19 }, (_, index) => String(index));
    expect(typeOf('price', ...numbers, 'n/a')).toBe('number');
    expect(typeOf('price', ...numbers, 'n/a', 'n/a')).toBe('text');
  });

  it('follows Segment where it wants text, and always switches destinations by yes or no', () => {
    const rows = [rowOf('4915112345')];
    expect(suggestType('mobil', { kind: 'traits', path: ['phone'] }, rows, 0)).toBe('text');
    expect(suggestType('x', { kind: 'integrations', name: 'Slack' }, rows, 0)).toBe('boolean');
    expect(suggestType('x', { kind: 'userId' }, rows, 0)).toBe('text');
  });

  it('follows the file where it says the type, unless a number could not be sent exactly', () => {
    const target: Target = { kind: 'properties', path: ['x'] };
    const rows = [rowOf('12'), rowOf('12345678901234567890')];
    expect(suggestType('zip', target, rows.slice(0, 1), 0, 'number')).toBe('number');
    expect(suggestType('total', target, rows.slice(0, 1), 0, 'text')).toBe('text');
    expect(suggestType('products', target, [rowOf('[1]')], 0, 'json')).toBe('json');
    expect(suggestType('serial', target, rows, 0, 'number')).toBe('text');
    expect(suggestType('x', { kind: 'userId' }, rows, 0, 'number')).toBe('text');
  });
});
