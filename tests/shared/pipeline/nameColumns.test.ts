import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameColumns } from '../../../shared/pipeline/nameColumns';

describe('nameColumns', () => {
  it.each([
    [
      ['id', ' total '],
      ['id', 'total'],
    ],
    [
      ['id', '', ' '],
      ['id', 'Column 2', 'Column 3'],
    ],
    [
      ['total', 'total', 'total'],
      ['total', 'total (2)', 'total (3)'],
    ],
    [
      ['total', 'total', 'total (2)'],
      ['total', 'total (3)', 'total (2)'],
    ],
    [
      ['', 'Column 1'],
      ['Column 1 (2)', 'Column 1'],
    ],
    [
      ['__proto__', 'constructor', '__proto__'],
      ['__proto__', 'constructor', '__proto__ (2)'],
    ],
  ])('names %j', (cells, names) => {
    expect(nameColumns(cells)).toEqual(names);
  });

  it('always gives every column a name of its own', () => {
    const cell = fc.constantFrom('', ' ', 'a', 'a (2)', 'Column 1', 'Column 2', 'Column 2 (2)', 'b');
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), (cells) => {
        const names = nameColumns(cells);
        expect(new Set(names).size).toBe(cells.length);
        expect(names.every((name) => name !== '')).toBe(true);
      }),
    );
  });
});
