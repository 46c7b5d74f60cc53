import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../shared/model/dialect';
import { parseText, toldRows } from './parseText';
import { commaDialect } from './support';

const backslash: Dialect = { ...commaDialect, escape: '\\' };
const hash: Dialect = { ...commaDialect, comment: '#' };

const told = (text: string, columns: number, dialect: Dialect): string[] =>
  toldRows(parseText(text, columns, dialect));

describe('a quote behind a backslash', () => {
  it('is a part of its cell, unless the backslash itself stands behind one', () => {
    expect(told('a,b\n"say \\"hi\\"",x\n"ends with \\\\",y\n"\\\\\\",z",w\n', 2, backslash)).toEqual([
      '2|say "hi"|x',
      '3|ends with \\|y',
      '4|\\",z|w',
    ]);
  });

  it('leaves other backslashes, doubled quotes and cells without quotes what they are', () => {
    expect(told('a,b\n"C:\\new","a ""b"""\n\\"x,C:\\\\y\n"","\\"\n"\n', 2, backslash)).toEqual([
      '2|C:\\new|a "b"',
      '3|\\"x|C:\\\\y',
      '4||"\n',
    ]);
  });
});

describe('comments', () => {
  it('are no rows, and count for the row numbers', () => {
    expect(told('# by "hand\na,b\n1,x\n#2,"y\n\n3,z\n#', 2, hash)).toEqual(['3|1|x', '6|3|z']);
  });

  it('begin at the beginning of a record, outside of quotes', () => {
    expect(told('a,b\n"#1",x\n2,#y\n3,"z\n# no comment"\n', 2, hash)).toEqual([
      '2|#1|x',
      '3|2|#y',
      '4|3|z\n# no comment',
    ]);
  });

  it('end with the line end of Windows and of the old Mac, too', () => {
    expect(told('#x\r\na,b\r\n1,y\r\n#,\r\n', 2, hash)).toEqual(['3|1|y']);
    expect(told('#x\ra,b\r1,y\r#,\r', 2, { ...hash, newline: '\r' })).toEqual(['3|1|y']);
  });

  it('may stand between a broken row and the next ones', () => {
    expect(told('a,b,c\n1,"x,y\n# note, "of, mine\n2,x,y\n3,x,y\n4,x,y\n', 3, hash)).toEqual([
      '2|1|x,y||quoteNeverClosed',
      '4|2|x|y',
      '5|3|x|y',
      '6|4|x|y',
    ]);
  });
});

describe('records that are skipped', () => {
  it('stand before the names; blank lines and comments count', () => {
    const dialect = { ...hash, skipFirst: 4 };
    expect(told('Report,of,"2024\n\n# note\nnothing\n\na,b\n1,x\n', 2, dialect)).toEqual(['7|1|x']);
    expect(told('Title\n1,x\n2,y\n', 2, { ...commaDialect, header: false, skipFirst: 2 })).toEqual(['3|2|y']);
  });

  it('do not swallow the names by a quote that is never closed', () => {
    const dialect = { ...commaDialect, skipFirst: 1 };
    expect(told('"Report\na,b\n1,x\n', 2, dialect)).toEqual(['3|1|x']);
    expect(told('"Report\nof 2024"\na,b\n1,x\n', 2, dialect)).toEqual(['3|1|x']);
  });

  it('are the last rows; blank lines and comments are none', () => {
    const dialect = { ...hash, skipLast: 2 };
    expect(told('a,b\n1,x\n2,y\nTotal,2\n12 rows\n\n# end\n', 2, dialect)).toEqual(['2|1|x', '3|2|y']);
    expect(told('a,b\n1,x\n', 2, dialect)).toEqual([]);
  });

  it('are not taken for halves of a row that is not skipped', () => {
    expect(told('a,b,c\n1,x,y\n2,x\nTotal,2', 3, { ...commaDialect, skipLast: 1 })).toEqual([
      '2|1|x|y',
      '3|2|x||tooFewCells',
    ]);
  });

  it('may be all that there is', () => {
    expect(told('a,b\n1,x\n', 2, { ...commaDialect, skipFirst: 9 })).toEqual([]);
  });
});

const anyDialect: fc.Arbitrary<Dialect> = fc
  .record({
    delimiter: fc.constantFrom(',', ';', '\t', '|', ' '),
    quote: fc.constantFrom('"' as const, "'" as const),
    escape: fc.constantFrom(undefined, '\\' as const),
    header: fc.boolean(),
    newline: fc.constantFrom('\n' as const, '\r' as const),
    skipFirst: fc.constantFrom(undefined, 1, 2),
    skipLast: fc.constantFrom(undefined, 1, 2),
    comment: fc.constantFrom(undefined, '#', '%'),
  })
  .map(({ escape, skipFirst, skipLast, comment, ...dialect }) => ({
    encoding: 'utf-8',
    ...dialect,
    ...(escape === undefined ? {} : { escape }),
    ...(skipFirst === undefined ? {} : { skipFirst }),
    ...(skipLast === undefined ? {} : { skipLast }),
    ...(comment === undefined ? {} : { comment }),
  }));

const sign = fc.constantFrom(
  'a',
  '"',
  "'",
  ',',
  ';',
  '\t',
  '\\',
  '#',
  '\n',
  '\r\n',
  '\r',
  ' ',
  'é',
  '🙂',
  '\0',
);
const cell = fc.string({ unit: sign, maxLength: 6 });
const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });

function written(cells: readonly string[], { delimiter, quote, escape }: Dialect): string {
  return cells
    .map((text) =>
      escape === undefined
        ? quote + text.replaceAll(quote, quote + quote) + quote
        : quote + text.replaceAll(escape, escape + escape).replaceAll(quote, escape + quote) + quote,
    )
    .join(delimiter);
}

describe('every table', () => {
  it('is read back as it was written, whatever the dialect and wherever the text is cut', () => {
    fc.assert(
      fc.property(
        anyDialect,
        table,
        fc.boolean(),
        fc.integer({ min: 1, max: 300 }),
        (dialect, rows, windows, size) => {
          const lineEnd = windows && dialect.newline === '\n' ? '\r\n' : dialect.newline;
          const comment = dialect.comment === undefined ? [] : [`${dialect.comment} "note' , ;`];
          const text = [
            ...Array.from({ length: dialect.skipFirst ?? 0 }, () => 'Title'),
            ...comment,
            ...(dialect.header ? [written(['x', 'y', 'z'], dialect)] : []),
            ...rows.flatMap((cells) => [written(cells, dialect), ...comment]),
            ...Array.from({ length: dialect.skipLast ?? 0 }, () => 'Total'),
            '',
            '',
          ].join(lineEnd);
          expect(parseText(text, 3, dialect, size).map(({ cells }) => cells)).toEqual(rows);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is read alike in pieces of 1 to 300 characters', () => {
    const dialect: Dialect = { ...backslash, comment: '#', skipFirst: 1, skipLast: 1 };
    const text = [
      '"Title',
      '#a,"b',
      'id,name,note',
      '1,"a \\"b\\" \\\\","x\r\ny"',
      '2,"open,x',
      '#3,"y',
      '4,"Zoë",x',
      '5,b,c',
      '5,b,c',
      '6,"b"d",c',
      '7,"b","c"',
      '8,\0,c',
      '9,b\rc,d,e',
      'Total,9',
      '',
    ].join('\n');
    const whole = parseText(text, 3, dialect);
    expect(toldRows(whole)).toEqual([
      '4|1|a "b" \\|x\r\ny',
      '5|2|open,x||quoteNeverClosed',
      '7|4|Zoë|x',
      '8|5|b|c',
      '9|5|b|c',
      '10|6|b"d|c|quoteInside',
      '11|7|b|c',
      '12|8|\0|c|nul',
      '13|9|b\rc|d|lineEndInside',
    ]);
    for (let size = 1; size <= 300; size += 1) expect(parseText(text, 3, dialect, size)).toEqual(whole);
  });

  it('is read alike wherever it is cut, also when it is no table', () => {
    fc.assert(
      fc.property(
        anyDialect,
        fc.oneof(
          fc.array(fc.oneof(sign, fc.constantFrom('a,b\n', '1,"x\n', '"a","b"\n', 'a;b;c\r\n')), {
            maxLength: 60,
          }),
          fc.array(
            fc.constantFrom('a,b\n', 'a,b,c\n', 'a,b,c\n', 'a;b;c\n', '1,"x,y\n', '"\n', '\n', 'x\n'),
            {
              maxLength: 30,
            },
          ),
        ),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 3 }),
        (dialect, pieces, size, columns) => {
          const text = pieces.join('');
          expect(parseText(text, columns, dialect, size)).toEqual(parseText(text, columns, dialect));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
