import { describe, expect, it } from 'vitest';
import { countFooter } from '../../../shared/pipeline/countFooter';

const records = (lines: readonly string[]) => lines.map((line) => line.split(';'));
const rows = [
  'day;customer;amount;tax',
  '2024-01-01;Ann;10,50;1,05',
  '2024-01-02;Tom;20,00;2,00',
  '2024-01-03;Lea;1.000,00;100,00',
];

describe('countFooter', () => {
  it.each([
    ['a sum', ['Total;;1.030,50;103,05'], 1],
    ['a sum in another column', [';Summe:;1.030,50;'], 1],
    ['a sum of something', ['Total: Account;;1;2'], 1],
    ['sums without a word', [';;1.030,50;103,05'], 1],
    ['two sums beside another number', ['', ';1;1.030,50;103,05'], 1],
    ['a number of rows', ['(3 rows)'], 1],
    ['a remark below a blank line', ['', 'All of it is confidential'], 1],
    ['several', ['Total;;1.030,50;', '', '-- end --'], 2],
    ['a sum above blank lines', ['Gesamt;;1.030,50;', '', ''], 1],
  ])('knows %s', (_what, below, count) => {
    expect(countFooter(records([...rows, ...below]), 4)).toBe(count);
  });

  it.each([
    ['a full row that begins so', ['Total;Ann;5;1']],
    ['a row without an amount', ['2024-01-04;Kim;;']],
    ['a row with an amount alone', [';;7;']],
    ['a row that is cut off', ['2024-01']],
    ['a short text right below', ['Kim']],
    ['nothing', []],
    ['blank lines', ['', '']],
  ])('leaves %s', (_what, below) => {
    expect(countFooter(records([...rows, ...below]), 4)).toBe(0);
  });

  it('takes no id for a sum', () => {
    expect(countFooter(records(['id;name;note', '1;Ann;a', '2;Tom;b', '3;;']), 3)).toBe(0);
  });

  it('leaves a table whose only row begins so', () => {
    expect(countFooter(records(['a;b;c', 'Total;;3']), 3)).toBe(0);
  });
});
