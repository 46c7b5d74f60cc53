import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordParser } from '../../../shared/pipeline/parseRecords';
import { type Cutting, splitSample } from '../../../shared/pipeline/splitSample';

const usual: Cutting = { delimiter: ',', quote: '"', newline: '\n' };
const cut = (text: string, cutting: Partial<Cutting> = {}, complete = true) => {
  const { records, numbers: _, ...quotes } = splitSample(text, { ...usual, ...cutting }, complete);
  return { records: records.map((record) => record.map((cell) => cell.text)), ...quotes };
};

describe('splitSample', () => {
  it('cuts as rows are read, where quotes are in order', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', '"', '\n', "'"), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, lineEnd) => {
        const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const text = quoted.join(lineEnd);
        const { records } = recordParser({ ...usual, encoding: 'utf-8', header: true })(text, true);
        expect(cut(text)).toEqual({ records, quoted: rows.flat().length, stray: 0 });
      }),
    );
  });

  it('keeps empty cells and blank lines', () => {
    expect(cut('a,,\n\n,b,').records).toEqual([['a', '', ''], [''], ['', 'b', '']]);
    expect(cut('').records).toEqual([]);
  });

  it('leaves out a torn end', () => {
    expect(cut('a,b\nc,d', {}, false).records).toEqual([['a', 'b']]);
    expect(cut('a,b\n"c\nd', {}, false)).toMatchObject({ records: [['a', 'b']], stray: 0 });
  });

  it('tells quotes in the wrong place', () => {
    expect(cut('"a" b,c\n"d","e"')).toMatchObject({ stray: 2 });
    expect(cut('a,"b\nc,d\n')).toMatchObject({ stray: 1, quoted: 0 });
    expect(cut(`a,"${'b,c\n'.repeat(4000)}`, {}, false)).toMatchObject({ stray: 1 });
    expect(cut('5" wide,6"')).toMatchObject({ records: [['5" wide', '6"']], stray: 0 });
  });

  it('reads quotes behind a backslash', () => {
    const escaped = cut('"say \\"a, b\\"","c\\\\"\n', { escape: '\\' });
    expect(escaped).toMatchObject({ quoted: 2, stray: 0 });
    expect(escaped.records[0]?.[0]).toBe('say "a, b"');
    expect(cut('"say \\"a, b\\"",c\n').stray).toBeGreaterThan(0);
  });

  it('leaves out comments, which open no quote', () => {
    const text = '# "note\na,b\n# c,d\n"#e",f';
    expect(cut(text, { comment: '#' }).records).toEqual([
      ['a', 'b'],
      ['#e', 'f'],
    ]);
    expect(splitSample(text, { ...usual, comment: '#' }, true).numbers).toEqual([2, 4]);
  });

  it('reads files without quotes and those of the old Mac', () => {
    expect(cut('"a,b"', { quote: '' }).records).toEqual([['"a', 'b"']]);
    expect(cut('a,"b\nc"\rd,e\r', { newline: '\r' }).records).toEqual([
      ['a', 'b\nc'],
      ['d', 'e'],
    ]);
  });

  it('stops where enough was seen', () => {
    expect(splitSample('a\nb\nc\n', usual, true, 2).records).toHaveLength(2);
  });
});
