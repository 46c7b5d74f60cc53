import { describe, expect, it } from 'vitest';
import { filePreviewSchema } from '../../../shared/model/csv';
import { readHead } from '../../../shared/pipeline/readHead';
import { commaDialect } from './support';

describe('readHead', () => {
  it('reads names, rows and the raw lines', () => {
    expect(readHead('\uFEFFid,name\r\n1,Zoë\r\n', commaDialect, true)).toEqual({
      columns: ['id', 'name'],
      rows: [{ rowNumber: 2, cells: ['1', 'Zoë'] }],
      rawLines: ['id,name', '1,Zoë'],
      warnings: [],
    });
  });

  it('leaves out a row that is torn by the end of the text', () => {
    const text = 'id,name\n1,a\n2,"b';
    expect(readHead(text, commaDialect, false)).toMatchObject({
      rows: [{ rowNumber: 2 }],
      rawLines: ['id,name', '1,a'],
    });
    expect(readHead(text, commaDialect, true)).toMatchObject({
      rows: [{ rowNumber: 2 }, { rowNumber: 3, problem: 'quoteNeverClosed' }],
    });
  });

  it('names columns itself where there is no header', () => {
    const head = readHead('1,a\n2,b\n', { ...commaDialect, header: false }, true);
    expect(head.columns).toEqual(['Column 1', 'Column 2']);
    expect(head.rows).toHaveLength(2);
    expect(head.warnings).toEqual([]);
  });

  it('has columns and no rows in a file of names only', () => {
    expect(readHead('id,name\n', commaDialect, true)).toMatchObject({ columns: ['id', 'name'], rows: [] });
  });

  it('has no columns in a blank text', () => {
    expect(readHead('\n\n', commaDialect, true)).toMatchObject({ columns: [], rows: [], warnings: [] });
    expect(readHead('', commaDialect, true)).toMatchObject({ columns: [], rawLines: [] });
  });

  it('makes room for cells that most rows have and the header does not', () => {
    const head = readHead('id,name\n1,a,x\n2,b,y\n3,c\n', commaDialect, true);
    expect(head.columns).toEqual(['id', 'name', 'Column 3']);
    expect(head.warnings).toEqual([
      { kind: 'unnamedColumn', count: 1, examples: ['Column 3'] },
      { kind: 'tooFewCells', count: 1, examples: [4] },
    ]);
  });

  it('makes no room for separators at the end of every row', () => {
    expect(readHead('id,name\n1,a,\n2,b,\n', commaDialect, true)).toMatchObject({
      columns: ['id', 'name'],
      warnings: [],
    });
  });

  it('warns with counts and the first examples', () => {
    const rows = Array.from({ length: 7 }, () => '1,2,3,4,5').join('\n');
    const { warnings } = readHead(
      `a,a,,b\n1,2,3,4\n${rows}\n1,2\n\uFFFD,2,3,4\n${'1,2,3,4\n'.repeat(20)}`,
      commaDialect,
      true,
    );
    expect(warnings).toEqual([
      { kind: 'duplicateColumn', count: 1, examples: ['a (2)'] },
      { kind: 'unnamedColumn', count: 1, examples: ['Column 3'] },
      { kind: 'tooManyCells', count: 7, examples: [3, 4, 5, 6, 7] },
      { kind: 'tooFewCells', count: 1, examples: [10] },
      { kind: 'undecodable', count: 1, examples: [11] },
    ]);
  });

  it('warns of quotes in the wrong place, also among the names: rows may be gone', () => {
    const warningsOf = (text: string) => readHead(text, commaDialect, true).warnings;
    expect(warningsOf('a,b\n1,2\n"x" y,"3"\n4,5\n')).toEqual([
      { kind: 'quoteInside', count: 1, examples: [3] },
    ]);
    expect(warningsOf('\nid,"na"me\n1,"a"\n2,b\n')).toEqual([
      { kind: 'quoteNeverClosed', count: 1, examples: [2] },
    ]);
  });

  it('warns of rows that a line break has split, and of a file that was cut off', () => {
    expect(readHead('a,b,c\n1,x\ny,z\n1,2,3\n1,2', commaDialect, true).warnings).toEqual([
      { kind: 'brokenLine', count: 2, examples: [2, 3] },
      { kind: 'cutOff', count: 1, examples: [5] },
    ]);
  });

  it('refuses more columns than a plan can hold, also once the separator was changed', () => {
    const names = (count: number) =>
      Array.from({ length: count }, (_, index) => `c${String(index)}`).join(';');
    const semicolons = { ...commaDialect, delimiter: ';' };
    expect(readHead(`${names(5000)}\n`, semicolons, true).columns).toHaveLength(5000);
    expect(readHead(`${names(5001)}\n`, commaDialect, true).columns).toHaveLength(1);
    expect(() => readHead(`${names(5001)}\n`, semicolons, true)).toThrow(
      expect.objectContaining({
        failure: { code: 'fileTooManyColumns', params: { count: 5001, limit: 5000 } },
      }),
    );
  });

  it('counts mixed line ends, but not those inside cells', () => {
    expect(readHead('a,b\r\n"x\ny",2\r\n', commaDialect, true).warnings).toEqual([]);
    expect(readHead('a,b\r\n1,2\n3,4\r\n', commaDialect, true).warnings).toEqual([
      { kind: 'mixedNewlines', count: 1, examples: [] },
    ]);
  });

  it('fits into what the window may be told', () => {
    const long = 'x'.repeat(5000);
    const head = readHead(`${long},${long}\n${'1,2\n'.repeat(300)}`, commaDialect, true);
    expect(filePreviewSchema.shape.rawLines.safeParse(head.rawLines).success).toBe(true);
    expect(filePreviewSchema.shape.warnings.safeParse(head.warnings).success).toBe(true);
    expect(head.rawLines[0]).toHaveLength(1001);
    expect(head.rows).toHaveLength(300);
  });
});
