import { describe, expect, it } from 'vitest';
import { findNames } from '../../../shared/workbook/findNames';

/** Rows by their cells; `''` alone is an empty row. */
const found = (...rows: readonly string[]) =>
  findNames(rows.map((row, index) => ({ number: index + 1, cells: row === '' ? [] : row.split(',') })));
const data = ['a1,Ann,5', 'b2,Bob,6', 'c3,Cy,7'];

describe('the names of a sheet are found', () => {
  it.each([
    ['in its first row', ['id,name,total', ...data], 0],
    ['below empty rows, which are no titles', ['', '', 'id,name,total', ...data], 0],
    ['below a title', ['Sales', 'id,name,total', ...data], 1],
    ['below a title and an empty row', ['Sales', '', 'id,name,total', ...data], 2],
    ['below a title of two cells that is set off', ['as of,2024-03-01', '', 'id,name,total', ...data], 2],
    ['in a row with fewer cells than the rows', ['id,name', ...data], 0],
    ['above rows that are not all filled', ['id,name,total,note', 'a1,Ann', 'b2,Bob', 'c3,Cy'], 0],
    ['below names of groups', [',,2024', 'id,name,total', ...data], 1],
    ['in a list of one column', ['email', 'ann@example.com', 'bob@example.com'], 0],
  ])('%s', (_what, rows, skipFirst) => {
    expect(found(...rows)).toEqual({ skipFirst, header: true });
  });

  it('or there are none', () => {
    expect(found('1,2024-03-01', '2,2024-03-02')).toEqual({ skipFirst: 0, header: false });
    expect(found('Sales', '1,2024-03-01', '2,2024-03-02')).toEqual({ skipFirst: 1, header: false });
    expect(found()).toEqual({ skipFirst: 0, header: true });
  });
});
