import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../../electron/engine/openFile';
import type { Dialect } from '../../../shared/model/dialect';
import { openedFileSchema } from '../../../shared/model/openedFile';
import { useTestWorld } from './importFixture';

const world = useTestWorld();

async function open(content: string | Uint8Array, dialect?: Dialect) {
  const file = path.join(world.folder(), 'people.json');
  await writeFile(file, content);
  const { preview } = await openFile({ token: 't', path: file, name: 'people.json', dialect });
  return openedFileSchema.parse(preview);
}

const lines = '{"id":1.10,"a":{"b":[1]}}\n\nno object\n{"id":2}\n';
const base = { encoding: 'utf-8', delimiter: ',', quote: '"', header: true, newline: '\n' } as const;

describe('JSON opens as a table', () => {
  test('one object on each line', async () => {
    expect(await open(lines)).toMatchObject({
      dialect: { ...base, layout: { kind: 'jsonLines' } },
      columns: ['id', 'a.b'],
      rows: [
        { rowNumber: 1, cells: ['1.10', '[1]'] },
        { rowNumber: 3, cells: ['', ''], problem: 'notJson', extraCells: ['no object'] },
        { rowNumber: 4, cells: ['2', ''] },
      ],
      profiles: [{ type: 'number' }, { type: 'json' }],
      rawLines: ['{"id":1.10,"a":{"b":[1]}}', '', 'no object', '{"id":2}'],
      warnings: [{ kind: 'notJson', count: 1, examples: [3] }],
      rowCount: { value: 3, exact: true },
    });
  });

  test('a list, and a list inside of an object', async () => {
    const list = '[{"a":1},{"a":2}]';
    expect(await open(list)).toMatchObject({ dialect: { layout: { kind: 'jsonArray' } }, columns: ['a'] });
    expect(await open(`{"next":null,"data":${list}}`)).toMatchObject({
      dialect: { layout: { kind: 'jsonArray', path: ['data'] } },
      rows: [{ rowNumber: 1 }, { rowNumber: 2 }],
    });
  });

  test('one object is one row', async () => {
    expect((await open('{"a":1}')).rows).toEqual([{ rowNumber: 1, cells: ['1'] }]);
  });

  test('of several lists the person chooses', async () => {
    const text = '{"users":[{"id":1}],"orders":[{"total":2}]}';
    const { doubt, columns } = await open(text);
    expect(columns).toEqual(['id']);
    expect(doubt).toMatchObject({
      kind: 'table',
      options: [{ rows: [['1']] }, { rows: [['2']], dialect: { layout: { path: ['orders'] } } }],
    });
    const chosen = await open(text, doubt?.options[1]?.dialect);
    expect(chosen).toMatchObject({ columns: ['total'] });
    expect(chosen.doubt).toBeUndefined();
  });

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${lines}`), 'utf-8', true],
    ['UTF-16', Buffer.from(lines, 'utf16le'), 'utf-16le', false],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${lines}`, 'utf16le'), 'utf-16le', true],
    ['UTF-16 the other way round', Buffer.from(lines, 'utf16le').swap16(), 'utf-16be', false],
  ])('in %s', async (_, content, encoding, byteOrderMark) => {
    expect(await open(content)).toMatchObject({
      dialect: { encoding },
      byteOrderMark,
      columns: ['id', 'a.b'],
    });
  });

  test('in an old encoding, which is asked where the letters do not tell', async () => {
    const text = '{"name":"caf\u00e9"}\n{"name":"na\u00efve"}\n';
    const { rows, dialect, doubt } = await open(Buffer.from(text, 'latin1'));
    expect(dialect.encoding).not.toBe('utf-8');
    expect(rows[0]?.problem).toBeUndefined();
    const examples = doubt?.kind === 'encoding' ? doubt.options.map(({ example }) => example) : [];
    expect(new Set(examples).size).toBe(examples.length);
    expect([...examples, ...rows.flatMap(({ cells }) => cells)]).toContain('caf\u00e9');
  });

  test('packed', async () => {
    expect(await open(gzipSync(lines))).toMatchObject({
      dialect: { layout: { kind: 'jsonLines' }, packing: { kind: 'gzip' } },
    });
  });

  test('by its first part', async () => {
    const { rowCount, rows } = await open(
      `[${Array.from({ length: 60_000 }, (_, id) => `{"id":${id},"x":"${'x'.repeat(20)}"}`).join()}]`,
    );
    expect(rows).toHaveLength(100);
    expect(rowCount.exact).toBe(false);
    expect(Math.abs(rowCount.value - 60_000)).toBeLessThan(6000);
  });
});

test.each([
  ['a list of lists', '[["a","b"],["c","d"]]', 'fileIsJson'],
  ['a list of texts', '["a","b"]', 'fileIsJson'],
  ['an object without an end', '{"a":', 'fileIsJson'],
  ['an object without values', '{}', 'fileIsJson'],
  ['an empty list', ' [ ]', 'fileEmpty'],
])('%s is told', async (_, content, code) => {
  await expect(open(content)).rejects.toMatchObject({ failure: { code } });
});
