import { describe, expect, it } from 'vitest';
import { createRowParser } from '../../../shared/pipeline/parseRows';
import { commaDialect } from './support';

/** Each row's number and what is wrong with it. */
function told(text: string, columnCount: number): string[] {
  const parser = createRowParser(commaDialect, columnCount);
  return [...parser.push(text), ...parser.end()]
    .flat()
    .map(({ rowNumber, problem }) => `${String(rowNumber)} ${problem ?? 'fine'}`);
}

describe('rows with too few cells', () => {
  it('stops both halves of a row that a line break without quotes has split', () => {
    expect(told('a,b,c,d\n1,line one\nline two,x,y\n2,b,c,d\n', 4)).toEqual([
      '2 brokenLine',
      '3 brokenLine',
      '4 fine',
    ]);
    expect(told('a,b,c\n1,line one\n\nline two\nline three,x\n2,b,c\n', 3)).toEqual([
      '2 brokenLine',
      '4 brokenLine',
      '5 brokenLine',
      '6 fine',
    ]);
    expect(told('a,b,c\n1,line one\n\uFFFD,x\n', 3)).toEqual(['2 brokenLine', '3 undecodable']);
  });

  it('only points out other short rows', () => {
    expect(told('a,b,c,d\n1,2\n1,2\n1\n1,2,3,4\n1,2\n1,2,3,4,5\n1\n1,2,3,4\n1,2,3\n', 4)).toEqual([
      '2 tooFewCells',
      '3 tooFewCells',
      '4 tooFewCells',
      '5 fine',
      '6 tooFewCells',
      '7 tooManyCells',
      '8 tooFewCells',
      '9 fine',
      '10 tooFewCells',
    ]);
  });

  it('finds the halves also after a short row that is none', () => {
    expect(told('a,b,c,d\n1,2\n3,x\ny,4,5\n', 4)).toEqual(['2 tooFewCells', '3 brokenLine', '4 brokenLine']);
  });

  it('does not hold back short rows without end', () => {
    const parser = createRowParser(commaDialect, 3);
    expect([...parser.push(`a,b,c\n1,2\n${'x\n'.repeat(1000)}`)].flat()).toHaveLength(1001);
    expect([...parser.end()].flat()).toEqual([]);
  });

  it('takes a short last row without a line end for cut off', () => {
    expect(told('a,b,c\n1,2,3\n1,2', 3)).toEqual(['2 fine', '3 cutOff']);
    expect(told('a,b,c\n1,2,3\n1,2\n', 3)).toEqual(['2 fine', '3 tooFewCells']);
    expect(told('a,b,c\n1,2,3\n1,"2"', 3)).toEqual(['2 fine', '3 cutOff']);
    expect(told('a,b,c\n1,x\ny,3', 3)).toEqual(['2 brokenLine', '3 brokenLine']);
    expect(told('a,b,c\n1,"x', 3)).toEqual(['2 quoteNeverClosed']);
    expect(told('a,b,c\n1,2,3', 3)).toEqual(['2 fine']);
  });
});
