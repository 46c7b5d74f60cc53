import { describe, expect, it } from 'vitest';
import { markSeparators } from '../../../../renderer/steps/file/markSeparators';

/** Separators as `[x]`. */
function marked(lines: readonly string[], delimiter = ',', quote: '"' | "'" | '' = '"'): readonly string[] {
  return markSeparators(lines, { delimiter, quote }).map(({ pieces }) =>
    pieces.map(({ kind, text }) => (kind === 'separator' ? `[${text}]` : text)).join(''),
  );
}

describe('markSeparators', () => {
  it('marks what stands between cells', () => {
    expect(marked(['a,b,,c'])).toEqual(['a[,]b[,][,]c']);
    expect(marked(['a\tb;c'], '\t')).toEqual(['a[\t]b;c']);
  });

  it('takes a separator inside quotes for text, quotes of quotes included', () => {
    expect(marked(['"a, ""b"", c",d'])).toEqual(['"a, ""b"", c"[,]d']);
    expect(marked(["'a,b',c"], ',', "'")).toEqual(["'a,b'[,]c"]);
  });

  it('goes on inside a cell that goes on in the next line', () => {
    expect(marked(['1,"two', 'lines, still",3'])).toEqual(['1[,]"two', 'lines, still"[,]3']);
  });

  it('knows no quotes when there are none', () => {
    expect(marked(['"a,b"'], ',', '')).toEqual(['"a[,]b"']);
  });

  it('knows which row a line belongs to', () => {
    const lines = ['# a "note', 'a,b', '1,"two', 'lines"', '', '2,3'];
    const read = markSeparators(lines, { delimiter: ',', quote: '"', comment: '#' });
    expect(read.map(({ row, continued }) => (continued ? `part of ${String(row)}` : row))).toEqual([
      1,
      2,
      3,
      'part of 3',
      4,
      5,
    ]);
    expect(read[0]?.pieces).toEqual([{ kind: 'text', text: '# a "note' }]);
  });

  it('knows a quote that a backslash makes a part of its cell', () => {
    const read = markSeparators(['"a\\",b",c'], { delimiter: ',', quote: '"', escape: '\\' });
    expect(read[0]?.pieces.map(({ text }) => text)).toEqual(['"a\\",b"', ',', 'c']);
  });

  it('marks nothing in JSON', () => {
    const read = markSeparators(['{"a":1,"b":2}'], {
      delimiter: ',',
      quote: '"',
      layout: { kind: 'jsonLines' },
    });
    expect(read[0]?.pieces).toEqual([{ kind: 'text', text: '{"a":1,"b":2}' }]);
  });

  it('loses nothing of a line', () => {
    const lines = ['', ',', 'Zoë 🎉,"x', 'y"",z"', ',,'];
    const read = markSeparators(lines, { delimiter: ',', quote: '"' });
    expect(read.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(lines);
  });
});
