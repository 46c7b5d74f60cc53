import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../shared/model/failure';
import { createRowParser } from '../../../shared/pipeline/parseRows';
import { parseText, toldRows } from './parseText';
import { commaDialect } from './support';

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
const good = (count: number): string => lines(count, (index) => `${String(index)},Ann,"x, ""y"""`);
const kinds = (text: string, columns = 3): string[] =>
  parseText(text, columns).flatMap(({ rowNumber, problem }) =>
    problem === undefined ? [] : [`${String(rowNumber)} ${problem}`],
  );

describe('a quote that is never closed', () => {
  it('costs its row, wherever the next quote stands', () => {
    const rows = ['1,"open,x', '2,Bob,b', '3,"Ann","c"', '4,Eve,d', '5,Tim,""', ''];
    expect(toldRows(parseText(['a,b,c', ...rows].join('\n'), 3))).toEqual([
      '2|1|open,x||quoteNeverClosed',
      '3|2|Bob|b',
      '4|3|Ann|c',
      '5|4|Eve|d',
      '6|5|Tim|',
    ]);
    expect(toldRows(parseText(['a,b,c', ...rows].join('\r\n'), 3))).toHaveLength(5);
  });

  it('costs one row each time', () => {
    expect(kinds(`a,b,c\n${good(3)}1,"open,x\n${good(3)}"2,open,x\n${good(3)}3,"a"b,x\n${good(3)}`)).toEqual([
      '5 quoteNeverClosed',
      '9 quoteNeverClosed',
      '13 quoteNeverClosed',
    ]);
  });

  it('costs its row where every line has one', () => {
    const text = `a,b,c\n${lines(2000, (index) => `${String(index)},"open,x`)}`;
    const rows = parseText(text, 3, commaDialect, 500);
    // No line is a whole row, so nothing tells where rows go on.
    expect(rows.map(({ problem }) => problem)).toEqual(['quoteNeverClosed']);
    const mixed = lines(500, (index) => `${String(index)},"open,x\n${good(3)}`.trimEnd());
    expect(kinds(`a,b,c\n${mixed}`)).toHaveLength(500);
    expect(parseText(`a,b,c\n${mixed}`, 3)).toHaveLength(2000);
  });

  it('is noticed by the width of its row, when a later quote seems to close it', () => {
    expect(kinds(`a,b,c\n1,"open\n${good(3)}2,x,",y\n${good(3)}`)).toEqual([
      '2 quoteNeverClosed',
      '6 quoteNeverClosed',
    ]);
  });

  it('cannot be told from one that is, when a later quote closes it and the row is as wide as the table', () => {
    expect(parseText(`a,b,c\n1,"open,x\n2,Bob,b\n3,",y\n${good(3)}`, 3)[0]).toEqual({
      rowNumber: 2,
      cells: ['1', 'open,x\n2,Bob,b\n3,', 'y'],
    });
  });

  it('is noticed long before the end of the file, when nearly all that follows are rows', () => {
    const parser = createRowParser(commaDialect, 3);
    const plain = lines(20_000, (index) => `${String(index)},a value,another value`);
    const pushed = [...parser.push(`a,b,c\n1,"open,x\n${plain}`)].flat();
    expect(pushed[0]?.problem).toBe('quoteNeverClosed');
    expect(pushed.length).toBeGreaterThan(15_000);
    expect(pushed.every((row, index) => row.rowNumber === index + 2)).toBe(true);
  });

  it('takes up to three lines at the end of the file for a part of it, where that may be cut off', () => {
    expect(kinds('a,b\n1,x\n2,"Dear Ann,\nplease see, this', 2)).toEqual(['3 quoteNeverClosed']);
    expect(kinds('a,b,c\n1,x,y\n2,"Dear Ann,\nplease, see, this')).toEqual(['3 quoteNeverClosed']);
    expect(kinds('a,b,c\n1,x,y\n2,"Dear Ann\n3,x,y\n')).toEqual(['3 quoteNeverClosed']);
    expect(parseText('a,b,c\n1,x,y\n2,"Dear Ann\n3,x,y\n', 3)).toHaveLength(3);
  });

  it('costs its row where blank lines or broken rows stand between the others', () => {
    const spaced = lines(20, (index) => `${String(index)},Ann,x\n`);
    expect(kinds(`a,b,c\n1,"open,x\n${spaced}`)).toEqual(['2 quoteNeverClosed']);
    expect(parseText(`a,b,c\n1,"open,x\n${spaced}`, 3)).toHaveLength(21);
    const ragged = lines(20, (index) => `${String(index)},Ann,x\nshort`);
    expect(parseText(`a,b,c\n1,"open,x\n${ragged}`, 3)).toHaveLength(41);
  });

  it('ends with its line in a table of one column', () => {
    expect(toldRows(parseText('a\n"x\ny\nz\n', 1))).toEqual(['2|x|quoteNeverClosed', '3|y', '4|z']);
  });

  it('names its row among the names, and ends with their line', () => {
    expect(toldRows(parseText('"a,b\n1,x\n2,y\n', 2))).toEqual(['2|1|x', '3|2|y']);
  });
});

describe('a quote that is closed', () => {
  const letter = lines(500, (index) => `Dear Ann, this is line ${String(index)}, and so on\n`);

  it('keeps its text whole, however many lines and commas it has', () => {
    const rows = parseText(`a,b,c\n1,"${letter}",x\n${good(3)}`, 3, commaDialect, 777);
    expect(rows[0]).toEqual({ rowNumber: 2, cells: ['1', letter, 'x'] });
    expect(rows).toHaveLength(4);
  });

  it('keeps a table inside of a value whole', () => {
    const inner = good(500);
    const rows = parseText(`a,b,c\n1,"${inner.replaceAll('"', '""')}",x\n${good(3)}`, 3, commaDialect, 999);
    expect(rows[0]).toEqual({ rowNumber: 2, cells: ['1', inner, 'x'] });
  });

  it('keeps a text whole in a row that is too short', () => {
    const rows = parseText(`a,b,c\n1,"${letter}"\n${good(3)}`, 3);
    expect(rows[0]).toEqual({ rowNumber: 2, cells: ['1', letter, ''], problem: 'tooFewCells' });
    expect(rows).toHaveLength(4);
  });

  it('keeps a text with quotes in the wrong places in its row, which is stopped', () => {
    const text = 'He said "hi" and\nshe, too, did\n\n"hi" to me';
    const rows = parseText(`a,b,c\n1,"${text}",x\n${good(3)}`, 3);
    expect(rows[0]).toEqual({ rowNumber: 2, cells: ['1', text, 'x'], problem: 'quoteInside' });
    expect(rows).toHaveLength(4);
  });

  it('keeps a cell of 50 million characters', () => {
    const parser = createRowParser(commaDialect, 3);
    const piece = 'text, and more\n'.repeat(5000);
    let length = 0;
    const take = (portions: Iterable<readonly { readonly cells: readonly string[] }[]>): string[] =>
      [...portions].flat().map(({ cells }) => String(cells[1]?.length));
    const found = take(parser.push('a,b,c\n1,"'));
    for (; length < 50_000_000; length += piece.length) found.push(...take(parser.push(piece)));
    found.push(...take(parser.push(`",x\n${good(2)}`)), ...take(parser.end()));
    expect(found).toEqual([String(length), '3', '3']);
  });
});

describe('a text that has no rows', () => {
  const piece = `${'no row at all '.repeat(1000)}\n`.repeat(80);

  it('is told as one row up to 64 Mi characters, and then read on', () => {
    const parser = createRowParser(commaDialect, 3);
    const rows = [...parser.push('a,b,c\n1,"open\n')].flat();
    for (let count = 0; count < 66; count += 1) rows.push(...[...parser.push(piece)].flat());
    expect(rows[0]).toMatchObject({ rowNumber: 2, problem: 'quoteNeverClosed' });
    expect(rows[0]?.cells[1]?.length).toBeGreaterThan(67_000_000);
    expect(rows[1]).toMatchObject({
      rowNumber: 3,
      cells: [expect.stringContaining('no row at all'), '', ''],
    });
  });

  it('and no lines either ends the reading, with the row', () => {
    const parser = createRowParser(commaDialect, 3);
    const rows = [...parser.push('a,b,c\n1,x,y\n')].flat();
    const push = (): void => {
      for (let count = 0; count < 70; count += 1)
        rows.push(...[...parser.push('x'.repeat(1_000_000))].flat());
    };
    expect(push).toThrow(new FailureError('fileRowTooLong', { row: 3 }));
    expect(rows).toHaveLength(1);
  });
});

describe('a line break of another system', () => {
  it('is told where it glues rows together', () => {
    expect(kinds('a,b,c\n1,x,y\r2,x,y\n3,x,y\r\n')).toEqual(['2 lineEndInside']);
    expect(kinds('a\n1\r2\n3\r\n', 1)).toEqual(['2 lineEndInside']);
    const oldMac = parseText('a,b\r1,x\r\n2,y\r3,z', 2, { ...commaDialect, newline: '\r' });
    expect(oldMac.map(({ problem }) => problem)).toEqual([undefined, 'lineEndInside', undefined]);
  });

  it('is a part of the value in quotes, and in a row that is as wide as the table', () => {
    expect(toldRows(parseText('a,b\n"x\ry","z\r"\n1,x\ry\n', 2))).toEqual(['2|x\ry|z\r', '3|1|x\ry']);
  });
});

it('tells NUL characters', () => {
  expect(kinds('a,b,c\n1,x\0,y\n2,x,y\n\0\n')).toEqual(['2 nul', '4 nul']);
});
