import { describe, expect, it } from 'vitest';
import { detectDialect } from '../../../shared/pipeline/detectDialect';

const dialectOf = (text: string) => detectDialect(text, true).dialect;

describe('detectDialect', () => {
  it('finds line ends', () => {
    expect(dialectOf('a,b\n1,2\n').newline).toBe('\n');
    expect(dialectOf('a,b\r\n1,2\r\n').newline).toBe('\n');
    expect(dialectOf('a,b\r1,2\r').newline).toBe('\r');
    expect(dialectOf('a,b\r"x\ny",2\r').newline).toBe('\r');
    expect(dialectOf('a,b').newline).toBe('\n');
  });

  it('is not led astray by a torn end', () => {
    const text = `id,note\n${'1,"a; b; c"\n'.repeat(20_000)}`;
    const { dialect, doubt } = detectDialect(text.slice(0, 131_000), false);
    expect(dialect).toMatchObject({ delimiter: ',', quote: '"', header: true });
    expect(doubt).toBeUndefined();
  });

  it('finds the separator among ragged rows of separators', () => {
    for (const names of ['id,item', 'id,item,,']) {
      const text = `${names}\n1,Shirt,,\n2,Hat\n3,Sock,,,\n4,Shoe,\n5,Cap,,,,\n`;
      const { dialect, doubt } = detectDialect(text, true);
      expect([dialect.delimiter, doubt]).toEqual([',', undefined]);
    }
  });

  it('has an answer for an empty text', () => {
    expect(dialectOf('')).toEqual({
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      header: true,
      newline: '\n',
    });
  });
});
