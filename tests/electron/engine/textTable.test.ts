import { expect, test } from 'vitest';
import { createTextTable } from '../../../electron/engine/textTable';

test('gives back every text, of any length and in any script', () => {
  const table = createTextTable();
  const long = 'é'.repeat(1_500_000);
  const texts = [
    '',
    'a',
    'Zürich',
    '東京 🙂',
    long,
    ...Array.from({ length: 3000 }, (_, index) => `text ${index}`),
    long,
    'z',
  ];
  for (const text of texts) table.add(text);
  for (const [index, text] of texts.entries()) expect(table.at(index) === text).toBe(true);
});

test('has no text that was not added', () => {
  const table = createTextTable();
  table.add('only');
  for (const index of [-1, 1, 0.5, Number.NaN, Infinity]) expect(table.at(index)).toBeUndefined();
});
