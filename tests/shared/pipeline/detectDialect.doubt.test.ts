import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialectSchema } from '../../../shared/model/dialect';
import { fileDoubtSchema } from '../../../shared/model/openedFile';
import { detectDialect } from '../../../shared/pipeline/detectDialect';
import { lines } from './dialectSamples/dialectSample';

describe('detectDialect', () => {
  it('asks whether these are amounts or pairs of numbers', () => {
    const { dialect, doubt } = detectDialect('1,50\n2,75\n13,00\n24,10\n', true, 'windows-1252');
    if (doubt?.kind !== 'table') throw new Error('not asked');
    expect(doubt.options[0]?.dialect).toEqual(dialect);
    expect(doubt.options.map((option) => option.dialect.encoding)).toEqual(['windows-1252', 'windows-1252']);
    expect(doubt.options.map(({ rows }) => rows[0])).toContainEqual(['1', '50']);
    expect(doubt.options.map(({ rows }) => rows[0])).toContainEqual(['1,50']);
    expect(fileDoubtSchema.parse(doubt)).toEqual(doubt);
  });

  it('asks which of two separators cuts, and shows five rows of each', () => {
    const { doubt } = detectDialect(lines(9, () => 'a,b;c').join('\n'), true);
    if (doubt?.kind !== 'table') throw new Error('not asked');
    const delimiters = doubt.options.map((option) => option.dialect.delimiter);
    expect(delimiters).toEqual(expect.arrayContaining([',', ';']));
    expect(doubt.options.every(({ rows }) => rows.length === 5)).toBe(true);
  });

  it('does not ask where both ways give the same table', () => {
    expect(detectDialect('id,name\n1,"Ann"\n', true).doubt).toBeUndefined();
    expect(detectDialect('', true).doubt).toBeUndefined();
  });

  it('leaves sums alone where more of the file follows', () => {
    const text = 'day;customer;amount\n2024-01-01;Ann;1,50\n2024-01-02;Tom;2,50\nTotal;;4,00\n';
    expect(detectDialect(text, true).dialect.skipLast).toBe(1);
    expect(detectDialect(text, false).dialect).not.toHaveProperty('skipLast');
  });

  it('leaves rows with number signs alone', () => {
    const orders = ['order,total', ...lines(9, (i) => `#10${i},${i}.50`), '#1010', '#1011,5.00'];
    expect(detectDialect(orders.join('\n'), true).dialect).not.toHaveProperty('comment');
    const quoted = ['note,total', ...lines(9, (i) => `"Hi\n# ${i}",${i}.50`)];
    expect(detectDialect(quoted.join('\n'), true).dialect).not.toHaveProperty('comment');
  });

  it('has a valid answer for any text', () => {
    const sign = fc.constantFrom(...',;\t|"\' \n\r#\\:~^=.-ab1\x01'.split(''));
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: sign, maxLength: 300 }));
    fc.assert(
      fc.property(text, fc.boolean(), (sample, complete) => {
        const { dialect, doubt } = detectDialect(sample, complete);
        expect(dialectSchema.parse(dialect)).toEqual(dialect);
        expect(doubt === undefined || fileDoubtSchema.safeParse(doubt).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('finds the separator of any table with ids and amounts', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc ,;|\t"\n.:'.split('')), maxLength: 12 });
    fc.assert(
      fc.property(
        fc.constantFrom(',', ';', '\t', '|'),
        fc.array(word, { minLength: 4, maxLength: 20 }),
        (delimiter, words) => {
          const quoted = words.map((text) => `"${text.replaceAll('"', '""')}"`);
          const rows = quoted.map((text, i) => [1000 + i, text, `2024-01-0${(i % 9) + 1}`, `${i}.5`]);
          const text = [['id', 'note', 'day', 'total'], ...rows].map((row) => row.join(delimiter)).join('\n');
          expect(detectDialect(text, true)).toEqual({
            dialect: { encoding: 'utf-8', delimiter, quote: '"', header: true, newline: '\n' },
            doubt: undefined,
          });
        },
      ),
    );
  });
});
