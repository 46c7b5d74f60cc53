import { describe, expect, it } from 'vitest';
import { detectDialect } from '../../../shared/pipeline/detectDialect';
import { placeUnnamed } from '../../../shared/pipeline/placeUnnamed';
import { readHead } from '../../../shared/pipeline/readHead';

const cut = (lines: readonly string[]) => lines.map((line) => line.split(','));

describe('placeUnnamed', () => {
  it.each<readonly [string, readonly string[]]>([
    ['row names of R', ['mpg,cyl', 'Mazda RX4,21,6', 'Fiat 128,32.4,4']],
    [
      'row numbers above which the names would say something else',
      ['name,email', '1,Ann,a@x.de', '2,Bob,b@x.de'],
    ],
    [
      'a row that lost its last cell among many',
      ['mpg,cyl', ...Array.from({ length: 40 }, (_, i) => `c${String(i)},2,6`), 'z,1'],
    ],
  ])('is the first: %s', (_, lines) => {
    expect(placeUnnamed(cut(lines))).toEqual(['first']);
  });

  it.each<readonly [string, readonly string[]]>([
    ['as many cells as names', ['a,b', '1,2', '3,4']],
    ['separators at the end', ['a,b', '1,2,', '3,4,']],
    ['cells that repeat are no names of rows', ['kind,total', 'x,1,2', 'x,1,3']],
    ['many rows are no wider', ['a,b', '1,2,3', '2,3']],
    ['a row is wider still', ['a,b', '1,2,3', '2,3,4,5']],
    ['one row alone says nothing', ['a,b', 'x,1,2']],
    ['two cells more', ['a', 'x,1,2', 'y,1,2']],
    ['one of the names is missing already', ['a,', 'x,1,2', 'y,1,2']],
  ])('is the last: %s', (_, lines) => {
    expect(placeUnnamed(cut(lines))).toEqual(['last']);
  });

  it('is asked where the names fit as well above the first columns', () => {
    expect(placeUnnamed(cut(['id,name', '1,Ann,x', '2,Bob,y']))).toEqual(['last', 'first']);
    expect(placeUnnamed(cut(['id,total', '1,2,3', '2,3,4']))).toEqual(['first', 'last']);
  });
});

describe('a file of R', () => {
  it('has each value under its name', () => {
    const text = '"mpg" "cyl"\n"Mazda RX4" 21 6\n"Fiat 128" 32.4 4\n"Honda Civic" 30.4 4\n';
    const { dialect, doubt } = detectDialect(text, true);
    expect(doubt).toBeUndefined();
    expect(readHead(text, dialect, true)).toMatchObject({
      columns: ['Column 1', 'mpg', 'cyl'],
      rows: [{ cells: ['Mazda RX4', '21', '6'] }, {}, {}],
      warnings: [{ kind: 'unnamedColumn', examples: ['Column 1'] }],
    });
  });

  it('is asked about as two tables where nothing decides', () => {
    const { doubt } = detectDialect('id,name\n1,Ann,x\n2,Bob,y\n', true);
    if (doubt?.kind !== 'table') throw new Error('not asked');
    expect(doubt.options.map(({ dialect, rows }) => [dialect.unnamed, rows[0]])).toEqual([
      [undefined, ['id', 'name', '']],
      ['first', ['', 'id', 'name']],
    ]);
  });
});
