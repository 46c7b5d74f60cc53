import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createJsonLines } from '../../../shared/pipeline/jsonLines';
import { createJsonList } from '../../../shared/pipeline/jsonList';
import type { JsonRecords } from '../../../shared/pipeline/jsonRecord';

function cut(records: JsonRecords, text: string, size = text.length) {
  const found = [];
  for (let at = 0; at < text.length; at += Math.max(1, size)) {
    found.push(...records.push(text.slice(at, at + Math.max(1, size))));
  }
  return [...found, ...records.end()];
}

const texts = (records: readonly { readonly text: string }[]): string[] =>
  records.map(({ text }) => text.trim());

describe('lines', () => {
  test('each is a record with the number of its line', () => {
    for (let size = 1; size < 20; size += 1) {
      expect(cut(createJsonLines(), '{"a":1}\r\n\n  \n[2]\nx', size)).toEqual([
        { rowNumber: 1, text: '{"a":1}\r' },
        { rowNumber: 4, text: '[2]' },
        { rowNumber: 5, text: 'x' },
      ]);
    }
  });

  test('the last one may be cut off', () => {
    expect(cut(createJsonLines(9), '{"a":1}\n{"a":')).toEqual([
      { rowNumber: 10, text: '{"a":1}' },
      { rowNumber: 11, text: '{"a":', torn: true },
    ]);
  });

  test('one that never ends takes no more than its share of memory', () => {
    const lines = createJsonLines();
    const piece = 'x'.repeat(1024 * 1024);
    for (let count = 0; count < 30; count += 1) lines.push(piece);
    const [long] = lines.push('\n{}');
    expect(long?.text.length).toBeLessThan(10 * 1024 * 1024);
    expect(lines.end()).toEqual([{ rowNumber: 2, text: '{}' }]);
  });
});

describe('a list', () => {
  test('has its elements as records, wherever the text is cut', () => {
    const json = fc.json({ maxDepth: 3 });
    fc.assert(
      fc.property(
        fc.array(json),
        fc.constantFrom('', ' ', '\n'),
        fc.integer({ min: 1, max: 9 }),
        (list, gap, size) => {
          const text = `${gap}[${gap}${list.map((element) => element + gap).join(`,${gap}`)}]${gap}`;
          expect(texts(cut(createJsonList(), text, size))).toEqual(list);
          const inside = `{"x":[{"data":[1]}],"y":{"data":[2]},"a\\u002e":{"data":${text}},"data":3}`;
          expect(texts(cut(createJsonList(['a.', 'data']), inside, size))).toEqual(list);
        },
      ),
    );
  });

  test('may be objects one after the other', () => {
    expect(cut(createJsonList(), '{"a":"}"}\n{\n"b":[{}]}, {}')).toEqual([
      { rowNumber: 1, text: '{"a":"}"}' },
      { rowNumber: 2, text: '{\n"b":[{}]}' },
      { rowNumber: 3, text: '{}' },
    ]);
  });

  test('goes on after an element that is no JSON', () => {
    expect(texts(cut(createJsonList(), '[{"a":1}, {a:2}, oops, {"a":3}]'))).toEqual([
      '{"a":1}',
      '{a:2}',
      'oops',
      '{"a":3}',
    ]);
  });

  test.each([
    ['[{"a":1},{"a":', '{"a":'],
    ['[{"a":1},{"a":"', '{"a":"'],
    ['[{"a":1}', '{"a":1}'],
    ['[{"a":1},', ''],
  ])('%s is cut off', (text, rest) => {
    const last = cut(createJsonList(), text, 1).at(-1);
    expect(last).toMatchObject({ text: rest, torn: true });
  });

  test('is cut off with what stands around it', () => {
    expect(cut(createJsonList(['data']), '{"data":[{}],"next')).toEqual([
      { rowNumber: 1, text: '{}' },
      { rowNumber: 2, text: '"next', torn: true },
    ]);
  });

  test('tells what does not belong to it', () => {
    expect(cut(createJsonList(), '[{}] oops')).toEqual([
      { rowNumber: 1, text: '{}' },
      { rowNumber: 2, text: 'oops' },
    ]);
    expect(cut(createJsonList(), '[{}]]')).toHaveLength(2);
  });

  test('an element that never ends is a failure', () => {
    const list = createJsonList();
    list.push('[{},{"a":"');
    const piece = 'x'.repeat(1024 * 1024);
    expect(() => {
      for (let count = 0; count < 30; count += 1) list.push(piece);
    }).toThrow(expect.objectContaining({ failure: { code: 'jsonNeverEnds', params: { row: 2 } } }));
  });
});
