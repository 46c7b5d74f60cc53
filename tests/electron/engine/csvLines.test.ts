import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvLines } from '../../../electron/engine/csvLines';

test('any cells come back as they were, apart from an apostrophe before a formula', () => {
  const cell = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(',', ';', '\t', '|'),
      (rows, delimiter) => {
        // A file's first U+FEFF is taken for its byte order mark; ours stands before.
        const { data } = Papa.parse<string[]>(`x${delimiter}y\r\n${csvLines(rows, delimiter)}`, {
          delimiter,
          newline: '\r\n',
        });
        const back = data.slice(1, -1);
        expect(back.length).toBe(rows.length);
        rows.forEach((cells, row) => {
          cells.forEach((original, column) => {
            const written = back[row]?.[column];
            if (written !== original) expect(written).toBe(`'${original}`);
            if (written !== original) expect(original).toMatch(/^[=@\t\r+-]/);
          });
        });
      },
    ),
  );
});

test.each(['-12.50', '+44 20 7946', '-1e5', '-', '+', '1,5', '-1,234.5', 'a=b', '2024-01-01'])(
  '%s is no formula',
  (cell) => {
    expect(csvLines([[cell, 'x']], ';')).toBe(`${cell};x\r\n`);
  },
);

test.each(['=1+1', '@A1', '-2+3', '+A1', '-A1', '\t=1', "-2+3+cmd|' /C calc'!A0"])('%j is one', (cell) => {
  expect(csvLines([[cell, 'x']], ';')).toBe(`"'${cell}";x\r\n`);
});

test('no rows are no lines', () => {
  expect(csvLines([], ',')).toBe('');
});
