import { describe, expect, it } from 'vitest';
import { isValueKind, valueKind } from '../../../shared/pipeline/valueKind';

describe('valueKind', () => {
  it.each([
    ['empty', ['', '  ', 'NULL', '\\N', 'n/a', '-', '#N/A']],
    [
      'number',
      [
        '1',
        '-1.5',
        '1,50',
        '1.234,50',
        '1,234.50',
        "1'234.50",
        '1 234,50 €',
        '$12',
        'EUR 3',
        '42.5%',
        '(12.00)',
        '12,00-',
        '007',
        '.5',
        '1e3',
      ],
    ],
    [
      'time',
      [
        '2024-01-02',
        '02.01.2024',
        '1/2/24 3:04 PM',
        '2024-01-02T03:04:05Z',
        '12:30',
        '10/Oct/2023:13:55:36 -0700',
        'Jan 5, 2024',
        'Monday, January 5, 2024',
        '5 March 2024',
      ],
    ],
    ['boolean', ['true', 'No']],
    ['email', ['a@example.com']],
    ['id', ['3f2504e0-4f89-11d3-9a0c-0305e82c3301', '10.0.0.1', '+49 30 1234567']],
    ['link', ['https://x.example/a;b?c=1,2', 'www.example.com', '/home/ann', '/']],
    ['json', ['{"a": 1, "b": [2]}', '[{"a":1}]', '{}', '["a"]']],
    ['code', ['K-1001', 'a_1', 'v1.2']],
    ['word', ['Ann', 'São', '東京']],
    ['text', ['Ann Li', 'a,b', 'a@example.com;1', '50;2', ',']],
  ] as const)('knows %s', (kind, cells) => {
    expect(cells.map((cell) => [cell, valueKind(cell)])).toEqual(cells.map((cell) => [cell, kind]));
  });

  it('knows what names no column', () => {
    expect(isValueKind('number')).toBe(true);
    expect(isValueKind('code')).toBe(false);
  });

  it('answers for a very long text', () => {
    expect(valueKind('1,'.repeat(1_000_000))).toBe('text');
    expect(valueKind(`{"a":"${'b'.repeat(1_000_000)}"}`)).toBe('json');
  });
});
