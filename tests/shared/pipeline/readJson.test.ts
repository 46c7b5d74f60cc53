import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonCell, jsonType, readJson } from '../../../shared/pipeline/readJson';

function cellsOf(json: string): readonly (readonly [string, string])[] {
  const reading = readJson(json);
  if (reading === undefined || !Array.isArray(reading.value)) throw new Error('no list');
  const values: readonly unknown[] = reading.value;
  return values.map((value) => [jsonType(value, reading.marked), jsonCell(value, reading.marked)]);
}

test.each([
  '1',
  '-1.5',
  '12345678901234567890',
  '-12345678901234567890.5',
  '1.10',
  '1.0',
  '-0',
  '0.0000001',
  '1e5',
  '1E-400',
  '0.1234567890123456789',
])('the number %s keeps its digits', (number) => {
  expect(cellsOf(`[${number}]`)).toEqual([['number', number]]);
  expect(cellsOf(`["x", ${number} ,"1.10"]`)).toEqual([
    ['text', 'x'],
    ['number', number],
    ['text', '1.10'],
  ]);
  expect(jsonCell(readJson(`[{"a":[${number}]}]`)?.value, readJson(`[${number}]`)?.marked ?? false)).toBe(
    `[{"a":[${number}]}]`,
  );
});

test('texts are what they are, whatever stands beside them', () => {
  const odd = String.raw`["\u0000x", "\u0000\u0000", "a\"1.10", "\\", "[1.10, 2]", 1.10]`;
  expect(cellsOf(odd).map(([, cell]) => cell)).toEqual(['\0x', '\0\0', 'a"1.10', '\\', '[1.10, 2]', '1.10']);
  const list = readJson(`[${odd}]`);
  expect(jsonCell(list?.value, list?.marked ?? false)).toBe(
    `[${odd.replaceAll(', ', ',').replace('[1.10,2]', '[1.10, 2]')}]`,
  );
});

test('types are those of the file', () => {
  expect(cellsOf('["", "5", 5, true, false, null, [], {"a":1}]')).toEqual([
    ['text', ''],
    ['text', '5'],
    ['number', '5'],
    ['boolean', 'true'],
    ['boolean', 'false'],
    ['json', ''],
    ['json', '[]'],
    ['json', '{"a":1}'],
  ]);
});

describe('what is no JSON is nothing', () => {
  test.each(['', '{', '{1.10:1}', '[01]', '[1.10,]', "{'a':1}", '[1.10]x', 'undefined'])('%s', (text) => {
    expect(readJson(text)).toBeUndefined();
  });
});

test('any JSON comes back as it is', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const text = `[${json},1.10]`;
      const reading = readJson(text);
      const back: unknown = JSON.parse(jsonCell(reading?.value, reading?.marked ?? false));
      expect(back).toEqual(JSON.parse(text));
    }),
  );
});

test('a text of millions of characters is read', () => {
  const long = String.raw`x\"`.repeat(2_000_000);
  const reading = readJson(`{"n":1.10,"a":"${long}"}`);
  expect(reading?.marked).toBe(true);
});
