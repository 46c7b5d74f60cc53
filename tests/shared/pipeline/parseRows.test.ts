import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseText } from './parseText';
import { commaDialect } from './support';

const nasty = [
  'id,name,note',
  '1,"Smith, John","said ""hi"""',
  '',
  '2,Zoë,"line one\nline two\r\nline three"',
  '3,short',
  '4,long,er,than,that',
  '5,empty extra,x,,',
  '6,"spaces after"  ,"x"',
  '7,mid"quote,5" pipe',
  '8,"a""b",c',
  '9,🙂,\uFFFD',
  '10,__proto__,constructor',
  '11,"Smith" & Co,a',
  '12,"Ann",b',
  '13,c,d',
  '14,line one',
  'line two,x',
  '15,one',
  '',
  'two',
  'three,x',
  '16,short',
  '17,a,b',
  '18,cut',
].join('\n');

describe('createRowParser', () => {
  it('numbers rows as a spreadsheet does: the header is 1, blank lines count, line breaks in cells do not', () => {
    expect(parseText('id,name\n1,"a\nb"\n\n2,c\n', 2)).toEqual([
      { rowNumber: 2, cells: ['1', 'a\nb'] },
      { rowNumber: 4, cells: ['2', 'c'] },
    ]);
  });

  it('starts with the first row where there is no header', () => {
    expect(parseText('1,a\n2,b', 2, { ...commaDialect, header: false })).toEqual([
      { rowNumber: 1, cells: ['1', 'a'] },
      { rowNumber: 2, cells: ['2', 'b'] },
    ]);
  });

  it('takes the first row that is not blank for the header', () => {
    expect(parseText('\n\nid,name\n1,a', 2)).toEqual([{ rowNumber: 4, cells: ['1', 'a'] }]);
  });

  it('makes all rows as wide as the file and says which were not', () => {
    expect(parseText('a,b\n1\n1,2,3\n1,2,,\n', 2)).toEqual([
      { rowNumber: 2, cells: ['1', ''], problem: 'tooFewCells' },
      { rowNumber: 3, cells: ['1', '2'], extraCells: ['3'], problem: 'tooManyCells' },
      { rowNumber: 4, cells: ['1', '2'], extraCells: ['', ''] },
    ]);
  });

  it('tells characters that could not be decoded before a missing cell', () => {
    expect(parseText('a,b\n\uFFFD\nx,y\n', 2)).toEqual([
      { rowNumber: 2, cells: ['\uFFFD', ''], problem: 'undecodable' },
      { rowNumber: 3, cells: ['x', 'y'] },
    ]);
  });

  it('reads LF, CRLF and both in one file alike', () => {
    const cells = [
      ['1', 'a'],
      ['2', 'b'],
    ];
    for (const text of [
      'x,y\n1,a\n2,b\n',
      'x,y\r\n1,a\r\n2,b\r\n',
      'x,y\r\n1,a\n2,"b"\r\n',
      'x,y\r\n1,a\r\n2,b',
    ]) {
      expect(parseText(text, 2).map((row) => row.cells)).toEqual(cells);
    }
  });

  it('keeps the line breaks inside cells as they are', () => {
    expect(parseText('x,y\r\n"a\r\nb","c\nd"\r\n', 2)).toEqual([{ rowNumber: 2, cells: ['a\r\nb', 'c\nd'] }]);
  });

  it('reads files of the old Mac', () => {
    expect(parseText('x,y\r1,a\r\r2,b', 2, { ...commaDialect, newline: '\r' })).toEqual([
      { rowNumber: 2, cells: ['1', 'a'] },
      { rowNumber: 4, cells: ['2', 'b'] },
    ]);
  });

  it('reads quotes as text where quoting is off', () => {
    expect(parseText('a,b\n"x,5" pipe\n', 2, { ...commaDialect, quote: '' })).toEqual([
      { rowNumber: 2, cells: ['"x', '5" pipe'] },
    ]);
  });

  it('reads single quotes and other separators', () => {
    expect(parseText("a;b\n'x;1';'it''s'\n", 2, { ...commaDialect, delimiter: ';', quote: "'" })).toEqual([
      { rowNumber: 2, cells: ['x;1', "it's"] },
    ]);
  });

  it('drops a byte order mark at the start and nowhere else', () => {
    expect(parseText('\uFEFFa\n\uFEFFb\n', 1)).toEqual([{ rowNumber: 2, cells: ['\uFEFFb'] }]);
  });

  it('counts an empty line of a one-column file as blank', () => {
    expect(parseText('a\n\n""\nx\n', 1)).toEqual([{ rowNumber: 4, cells: ['x'] }]);
  });

  it('has no rows in an empty text', () => {
    expect(parseText('', 2)).toEqual([]);
    expect(parseText('a,b', 2)).toEqual([]);
    expect(parseText('a,b\n', 2)).toEqual([]);
  });

  it('marks a last row whose quote is never closed', () => {
    const rows = parseText('a,b\n1,x\n2,"open\n3,y\n', 2);
    expect(rows).toEqual([
      { rowNumber: 2, cells: ['1', 'x'] },
      { rowNumber: 3, cells: ['2', 'open\n3,y\n'], problem: 'quoteNeverClosed' },
    ]);
  });

  it('reads on behind a quote in the wrong place', () => {
    expect(parseText('id,name,note\n1,"Smith" & Co,a\n2,Bob,b\n3,"Ann",c\n4,Eve,d\n', 3)).toEqual([
      { rowNumber: 2, cells: ['1', 'Smith" & Co,a', ''], problem: 'quoteNeverClosed' },
      { rowNumber: 3, cells: ['2', 'Bob', 'b'] },
      { rowNumber: 4, cells: ['3', 'Ann', 'c'] },
      { rowNumber: 5, cells: ['4', 'Eve', 'd'] },
    ]);
    expect(
      parseText('a,b\n"x "y" z",1\n"x ""y"" z",2\nx "y" z,3\n', 2).map(({ problem }) => problem),
    ).toEqual(['quoteInside', undefined, undefined]);
  });

  it('tells a quote in the wrong place before what it does to the row', () => {
    expect(parseText('a,b\n"x" y\n1,"\uFFFD,2\n3,4\n', 2)).toEqual([
      { rowNumber: 2, cells: ['x" y\n1,"\uFFFD,2\n3,4\n', ''], problem: 'quoteNeverClosed' },
    ]);
    expect(parseText('a,b\n"x" \uFFFD"\n', 2)).toEqual([
      { rowNumber: 2, cells: ['x" \uFFFD', ''], problem: 'quoteInside' },
    ]);
  });

  it('does not mark a row whose quote is closed by the end of the file', () => {
    expect(parseText('a,b\n1,"x"', 2)).toEqual([{ rowNumber: 2, cells: ['1', 'x'] }]);
  });

  it('reads a cell of several million characters', () => {
    const long = 'y'.repeat(5_000_000);
    const rows = parseText(`a,b\n1,"${long}"\n2,x\n`, 2, commaDialect, 65_536);
    expect(rows.map(({ cells }) => cells[1]?.length)).toEqual([long.length, 1]);
  });

  it('does not depend on where the text is cut', () => {
    for (const text of [nasty, nasty.replaceAll('\n', '\r\n'), `\uFEFF${nasty}\n`]) {
      const whole = parseText(text, 3);
      expect(whole).toHaveLength(20);
      for (let size = 1; size <= 300; size += 1)
        expect(parseText(text, 3, commaDialect, size)).toEqual(whole);
    }
  });

  it('does not depend on where any text is cut', () => {
    const piece = fc.constantFrom('a', '"', ',', '\n', '\r\n', '\r', ' ', '""', 'é', '\uFFFD', '\uFEFF', ';');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (pieces, size) => {
        const text = pieces.join('');
        expect(parseText(text, 2, commaDialect, size)).toEqual(parseText(text, 2));
        expect(parseText(text, 3, commaDialect, size)).toEqual(parseText(text, 3));
      }),
      { numRuns: 300 },
    );
  });

  it('reads back every table that is written as RFC 4180 says', () => {
    // A CR at the very end of a row cannot be told from a line end, so no cell ends with one.
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é', '🙂', ';'),
      maxLength: 6,
    });
    const table = fc.array(
      fc.array(
        cell.filter((text) => !text.endsWith('\r')),
        { minLength: 3, maxLength: 3 },
      ),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, lineEnd) => {
        const written = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const text = ['a,b,c', ...written].join(lineEnd);
        expect(parseText(text, 3).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});
