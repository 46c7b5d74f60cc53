import { describe, expect, it } from 'vitest';
import { detectDialect } from '../../../shared/pipeline/detectDialect';

const delimiterOf = (text: string) => detectDialect(text).delimiter;
const rows = (line: (index: number) => string) =>
  Array.from({ length: 20 }, (_, index) => line(index)).join('\n');

describe('detectDialect', () => {
  it.each([
    ['commas', 'id,name,total\n1,a,2.50\n2,b,3.50\n', ','],
    ['semicolons', 'id;name;total\n1;a;2\n2;b;3\n', ';'],
    ['tabs', 'id\tname, first\ttotal\n1\ta, b\t2\n2\tc\t3\n', '\t'],
    ['bars', 'id|name|total\n1|a|2\n2|b|3\n', '|'],
    ['semicolons between decimal commas', 'name;price\nA;1,50\nB;2,75\nC;3,00\n', ';'],
    [
      'semicolons between nothing but decimal commas',
      rows((index) => `${index},50;${index},30;${index},10`),
      ';',
    ],
    ['commas in quoted cells', 'id;name\n1;"a, b, c"\n2;"d, e"\n', ';'],
    ['semicolons in sentences', 'id,text\n1,a; b; c\n2,d\n3,e; f\n', ','],
    ['one ragged row', 'a,b,c\n1,2,3\n1,2\n1,2,3\n1,2,3\n', ','],
    ['a single row', 'id;name;total', ';'],
  ])('finds %s', (_what, text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it('leaves a file of one column whole', () => {
    expect(delimiterOf('email\na@example.com\nb@example.com\n')).toBe(',');
    const sentences = detectDialect('comment\nGood, but late\nFine\nNot, really, good\nBad\nOK\n');
    expect(sentences.delimiter).not.toBe(',');
    const names = detectDialect('name\nSmith, John\nMiller, Ann\nBrown, Tom\n');
    expect(names.delimiter).not.toBe(',');
  });

  it('finds line ends', () => {
    expect(detectDialect('a,b\n1,2\n').newline).toBe('\n');
    expect(detectDialect('a,b\r\n1,2\r\n').newline).toBe('\n');
    expect(detectDialect('a,b\r1,2\r').newline).toBe('\r');
    expect(detectDialect('a,b\r"x\ny",2\r').newline).toBe('\r');
    expect(detectDialect('a,b').newline).toBe('\n');
  });

  it('finds quotes', () => {
    expect(detectDialect('a,b\n"x",2\n').quote).toBe('"');
    expect(detectDialect("a,b\n'x, y','z'\n'u','v'\n")).toMatchObject({ quote: "'", delimiter: ',' });
    expect(detectDialect("a,b\nit's,that's\n").quote).toBe('"');
  });

  it('is not led astray by a torn end', () => {
    const text = `id,note\n${'1,"a; b; c"\n'.repeat(20_000)}`;
    expect(detectDialect(text.slice(0, 131_000))).toMatchObject({ delimiter: ',', quote: '"', header: true });
  });

  it('has an answer for an empty text', () => {
    expect(detectDialect('')).toEqual({
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      header: true,
      newline: '\n',
    });
  });
});
