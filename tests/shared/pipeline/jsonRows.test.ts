import { describe, expect, test } from 'vitest';
import { jsonColumns } from '../../../shared/pipeline/jsonColumns';
import type { JsonRecord } from '../../../shared/pipeline/jsonRecord';
import { createJsonRows } from '../../../shared/pipeline/jsonRows';

function recordsOf(...texts: readonly string[]): JsonRecord[] {
  return texts.map((text, index) => ({ rowNumber: index + 1, text }));
}

function tableOf(...texts: readonly string[]) {
  const records = recordsOf(...texts);
  const { columns, types } = jsonColumns(records);
  const { read } = createJsonRows(columns);
  return { columns, types, cells: records.map((record) => read(record).cells) };
}

test('nested names become columns with dots, beside those of the same object', () => {
  expect(
    tableOf(
      '{"id":"u1","a":{"b":1,"c":{"d":true}},"list":[1.10,{"x":null}]}',
      '{"id":null,"a":{"b":12345678901234567890,"e":""},"z":{}}',
    ),
  ).toEqual({
    columns: ['id', 'a.b', 'a.c.d', 'a.e', 'list'],
    types: ['text', 'number', 'boolean', undefined, 'json'],
    cells: [
      ['u1', '1', 'true', '', '[1.10,{"x":null}]'],
      ['', '12345678901234567890', '', '', ''],
    ],
  });
});

test('a name with a dot is another column than one inside of an object', () => {
  const { columns, cells } = tableOf('{"a.b":1,"a":{"b":2},"":3,"__proto__":4,"constructor":5}');
  expect(columns).toEqual([String.raw`a\.b`, 'a.b', String.raw`\_`, '__proto__', 'constructor']);
  expect(cells).toEqual([['1', '2', '3', '4', '5']]);
});

test('a name that is a value here and an object there has both columns, and one that is only ever null there has not', () => {
  expect(tableOf('{"a":1,"n":null}', '{"a":{"b":2},"n":{"m":3}}').columns).toEqual(['a', 'a.b', 'n.m']);
  expect(tableOf('{"n":null}').columns).toEqual(['n']);
});

test('types that differ', () => {
  expect(tableOf('{"a":1,"b":1,"c":"x"}', '{"a":"x","b":[1],"c":true}').types).toEqual([
    'text',
    'json',
    'text',
  ]);
});

test('deeper than an event can nest, an object is one cell', () => {
  const deep = `${'{"a":'.repeat(30)}1${'}'.repeat(30)}`;
  const { columns, cells } = tableOf(deep);
  expect(columns).toEqual([new Array(20).fill('a').join('.')]);
  expect(cells[0]?.[0]).toBe(`${'{"a":'.repeat(10)}1${'}'.repeat(10)}`);
});

test('a name has at most as many others beside it as a plan holds', () => {
  const wide = JSON.stringify(
    Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`k${index}`, 1])),
  );
  expect(() => tableOf(wide)).toThrow(
    expect.objectContaining({ failure: { code: 'jsonTooManyNames', params: { count: 5001, limit: 5000 } } }),
  );
});

describe('nothing vanishes', () => {
  test('what there is no column for', () => {
    const rows = createJsonRows(['a']);
    const [row] = recordsOf('{"a":1,"b":{"c":2.50,"d":null},"e":""}').map(rows.read);
    expect(row).toEqual({ rowNumber: 1, cells: ['1'], problem: 'unknownField', extraCells: ['b.c: 2.50'] });
    expect(rows.takeLater()).toEqual([{ name: 'b.c', type: 'number' }]);
    expect(rows.takeLater()).toEqual([]);
  });

  test('what is no object', () => {
    const { read } = createJsonRows(['a']);
    expect(recordsOf('{"a":', '[1]', '"x"', ` ${'x'.repeat(2000)}`).map(read)).toEqual([
      { rowNumber: 1, cells: [''], problem: 'notJson', extraCells: ['{"a":'] },
      { rowNumber: 2, cells: [''], problem: 'notJson', extraCells: ['[1]'] },
      { rowNumber: 3, cells: [''], problem: 'notJson', extraCells: ['"x"'] },
      { rowNumber: 4, cells: [''], problem: 'notJson', extraCells: [`${'x'.repeat(1000)}…`] },
    ]);
    expect(read({ rowNumber: 9, text: '{"a":1', torn: true }).problem).toBe('cutOff');
  });

  test('what could not be decoded', () => {
    expect(createJsonRows(['a']).read({ rowNumber: 1, text: '{"a":"\uFFFD"}' }).problem).toBe('undecodable');
  });
});
