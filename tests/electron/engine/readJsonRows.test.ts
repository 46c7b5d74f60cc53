import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifyFile } from '../../../electron/engine/fileIdentity';
import { type Place, readRows, type RowsOptions } from '../../../electron/engine/readRows';
import type { Row } from '../../../shared/model/csv';
import type { Dialect, Layout } from '../../../shared/model/dialect';
import { ordersPlan, useTestWorld } from './importFixture';

const world = useTestWorld();
const lines: Layout = { kind: 'jsonLines' };
const list: Layout = { kind: 'jsonArray' };

async function read(text: string, layout: Layout, options: RowsOptions, changes: Partial<Dialect> = {}) {
  const file = path.join(world.folder(), 'any.json');
  await writeFile(file, changes.encoding === 'utf-16le' ? Buffer.from(text, 'utf16le') : text);
  const rows: Row[] = [];
  const later = new Set<string>();
  const places: { readonly place: Place; readonly before: number }[] = [];
  const table = { dialect: { ...ordersPlan.dialect, ...changes, layout }, columns: ['a', 'b'] };
  for await (const chunk of readRows(file, await identifyFile(file), table, options)) {
    rows.push(...chunk.rows);
    for (const { name, type } of chunk.laterColumns ?? []) later.add(`${name} ${type ?? ''}`);
    const place = chunk.place();
    if (place !== undefined) places.push({ place, before: rows.length });
  }
  return { rows, later: [...later], places };
}

const object = fc.record({ a: fc.string(), b: fc.integer() }).map((value) => JSON.stringify(value));
const line = fc.oneof(object, fc.constantFrom('', 'é🙂', '{', '[1]', '{"c":1}'));

describe('rows', () => {
  test('do not depend on how the file is cut, and reading goes on at every place that it names', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 20 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 60 }),
        async (all, end, chunkBytes) => {
          const text = all.join(end);
          const whole = await read(text, lines, {});
          const cut = await read(text, lines, { chunkBytes });
          expect(cut.rows).toEqual(whole.rows);
          for (const { place, before } of cut.places) {
            expect((await read(text, lines, { from: place })).rows).toEqual(whole.rows.slice(before));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of a list have the numbers of its elements, and no place to go on from', async () => {
    const { rows, places } = await read('[{"a":"x"},\n{"b":1.50}]', list, { chunkBytes: 3 });
    expect(rows).toEqual([
      { rowNumber: 1, cells: ['x', ''] },
      { rowNumber: 2, cells: ['', '1.50'] },
    ]);
    expect(places).toEqual([]);
  });

  test('of lines have a place to go on from in every piece', async () => {
    const text = Array.from({ length: 1000 }, (_, index) => `{"a":"é${index}"}`).join('\n');
    expect((await read(text, lines, { chunkBytes: 1000 })).places.length).toBeGreaterThan(10);
  });

  test('are read in UTF-16', async () => {
    const { rows } = await read(
      '\uFEFF{"a":"é"}\n{"a":"🙂"}',
      lines,
      { chunkBytes: 3 },
      { encoding: 'utf-16le' },
    );
    expect(rows.map(({ cells }) => cells[0])).toEqual(['é', '🙂']);
  });

  test('name values that there is no column for', async () => {
    const { rows, later } = await read('{"a":1}\n{"c":{"d":2},"e":3}', lines, {});
    expect(rows[1]).toMatchObject({ problem: 'unknownField', extraCells: ['c.d: 2', 'e: 3'] });
    expect(later).toEqual(['c.d number', 'e number']);
  });

  test('end in silence when the signal says stop', async () => {
    const stop = new AbortController();
    stop.abort();
    expect((await read('{"a":1}', lines, { signal: stop.signal })).rows).toEqual([]);
  });
});
