import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifyFile } from '../../../electron/engine/fileIdentity';
import { type Place, readRows } from '../../../electron/engine/readRows';
import type { Row } from '../../../shared/model/csv';
import type { Dialect } from '../../../shared/model/dialect';
import { ordersPlan, useTestWorld } from './importFixture';

const world = useTestWorld();
const columns = ['a', 'b', 'c'];

async function rowsOf(file: string, dialect: Dialect, chunkBytes: number, from?: Place) {
  const rows: Row[] = [];
  const places: { readonly place: Place; readonly before: number }[] = [];
  const identity = await identifyFile(file);
  for await (const chunk of readRows(file, identity, { dialect, columns }, { chunkBytes, from })) {
    rows.push(...chunk.rows);
    const place = chunk.place();
    if (place !== undefined) places.push({ place, before: rows.length });
  }
  return { rows, places };
}

/** Cells with all that makes the place of a record hard to tell: line ends, quotes, signs of several bytes, a byte order mark. */
const piece = fc.constantFrom('a', ',', '"', '""', '\n', '\r\n', 'é', '€', '🙂', '\uFEFF', '"x\ny"', '1');
const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const good = fc.tuple(fc.string(), fc.nat()).map(([, number]) => `u${number},é🙂,"a\n""b"""`);
const text = fc.array(fc.oneof(line, good), { maxLength: 30 });

describe('reading can go on at every place that it names', () => {
  test.each(['\n', '\r'] as const)(
    'with %j between records',
    async (newline) => {
      await fc.assert(
        fc.asyncProperty(
          text,
          fc.boolean(),
          fc.boolean(),
          fc.integer({ min: 1, max: 60 }),
          async (lines, header, mark, chunkBytes) => {
            const file = path.join(world.folder(), 'any.csv');
            const start = mark ? '\uFEFF' : '';
            const bytes = Buffer.concat([
              Buffer.from(`${start}${['a,b,c', ...lines].join(newline)}${newline}`),
              // Bytes that are no text at all.
              Buffer.from([0xff, 0xc3, 0x28, 0x0a]),
              Buffer.from(`x,y,z${newline}`),
            ]);
            await writeFile(file, bytes);
            const dialect: Dialect = { ...ordersPlan.dialect, newline, header };
            const whole = await rowsOf(file, dialect, chunkBytes);
            for (const { place, before } of whole.places) {
              const rest = await rowsOf(file, dialect, 50, place);
              expect(rest.rows).toEqual(whole.rows.slice(before));
            }
          },
        ),
        { numRuns: 40 },
      );
    },
    60_000,
  );

  test('of which there is one in every piece of an ordinary file', async () => {
    const file = path.join(world.folder(), 'orders.csv');
    const lines = Array.from({ length: 3000 }, (_, index) => `user-${index},"Zoë, 🙂",${index}`);
    await writeFile(file, `a,b,c\n${lines.join('\n')}\n`);
    const { rows, places } = await rowsOf(file, ordersPlan.dialect, 5000);
    expect(rows.length).toBe(3000);
    expect(places.length).toBeGreaterThan(15);
    expect(places.at(-1)?.place.record).toBe(3001);
  });
});
