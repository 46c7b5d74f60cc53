import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../shared/model/dialect';
import { createSheetRows } from '../../../shared/workbook/sheetRows';

const dialect: Dialect = { encoding: 'utf-8', delimiter: ',', quote: '"', header: true, newline: '\n' };
const records = [
  ['title'],
  [],
  ['id', 'name'],
  ['a'],
  ['b', 'Bob'],
  ['# c', 'Cy'],
  [],
  ['d', 'Di', '', 'more'],
  ['sum', '4'],
  [],
].map((cells, index) => ({ number: index + 1, cells }));

/** The numbers of the rows, fed one record at a time. */
function numbers(change: Partial<Dialect>): number[] {
  const take = createSheetRows({ ...dialect, ...change }, 2);
  return records.flatMap((record) => take([record])).map(({ rowNumber }) => rowNumber);
}

describe('the rows of a sheet', () => {
  it('begin below the names, without empty ones', () => {
    expect(numbers({})).toEqual([3, 4, 5, 6, 8, 9]);
    expect(numbers({ header: false })).toEqual([1, 3, 4, 5, 6, 8, 9]);
  });

  it('leave out what is skipped at the beginning and at the end', () => {
    expect(numbers({ skipFirst: 1 })).toEqual([4, 5, 6, 8, 9]);
    expect(numbers({ skipFirst: 2, skipLast: 1 })).toEqual([4, 5, 6, 8]);
    expect(numbers({ skipFirst: 3, skipLast: 2 })).toEqual([5, 6]);
    expect(numbers({ skipLast: 40 })).toEqual([]);
  });

  it('and remarks', () => {
    expect(numbers({ skipFirst: 2, comment: '#' })).toEqual([4, 5, 8, 9]);
  });

  it('are as wide as the table, and keep what stands beside it', () => {
    const rows = createSheetRows({ ...dialect, skipFirst: 2 }, 2)(records);
    expect(rows[0]).toEqual({ rowNumber: 4, cells: ['a', ''] });
    expect(rows[3]).toEqual({
      rowNumber: 8,
      cells: ['d', 'Di'],
      extraCells: ['', 'more'],
      problem: 'tooManyCells',
    });
  });
});
