import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecoder } from '../../../electron/engine/decoder';
import { identifyFile } from '../../../electron/engine/fileIdentity';
import { type Place, readRows } from '../../../electron/engine/readRows';
import type { Row } from '../../../shared/model/csv';
import { type Dialect, encodings } from '../../../shared/model/dialect';
import { encodeText } from '../../support/encodeText';
import { languageText, writtenLanguages } from '../../support/languageText';
import { ordersPlan, useTestWorld } from './importFixture';

const world = useTestWorld();

async function rowsOf(
  bytes: Uint8Array,
  dialect: Dialect,
  chunkBytes: number,
  columns: readonly string[],
  from?: Place,
) {
  const file = path.join(world.folder(), 'any.csv');
  await writeFile(file, bytes);
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

test.each(writtenLanguages)(
  '%s in %s has the same rows in pieces of every size',
  async (language, encoding) => {
    const text = languageText(language);
    const [names = '', ...lines] = text.split('\n').slice(0, -1);
    const dialect = { ...ordersPlan.dialect, encoding };
    const bytes = encodeText(text, encoding);
    for (const size of [1, 2, 3, 7, 64, 1000]) {
      const { rows } = await rowsOf(bytes, dialect, size, names.split(','));
      expect(rows.map(({ cells }) => cells.join(','))).toEqual(lines);
      expect(rows.every(({ problem }) => problem === undefined)).toBe(true);
    }
  },
);

describe.each(encodings)('in %s', (encoding) => {
  const columns = ['a', 'b', 'c'];
  const byte = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 255 }) },
    { weight: 5, arbitrary: fc.constantFrom(...Buffer.from('a,b\n"1\r')) },
  );

  test('reading can go on at every place that is named, whatever the bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(byte, { maxLength: 120 }),
        fc.integer({ min: 1, max: 60 }),
        async (noise, chunkBytes) => {
          const bytes = Buffer.concat([encodeText('a,b,c\n1,2,3\n', encoding), Buffer.from(noise)]);
          const dialect = { ...ordersPlan.dialect, encoding };
          const whole = await rowsOf(bytes, dialect, chunkBytes, columns);
          for (const { place, before } of whole.places) {
            const rest = await rowsOf(bytes, dialect, 50, columns, place);
            expect(rest.rows).toEqual(whole.rows.slice(before));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('bytes mean the same in pieces of every size', () => {
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (noise, size) => {
        const bytes = Uint8Array.from(noise);
        const decoder = createDecoder(encoding);
        let text = '';
        for (let start = 0; start < bytes.length; start += size) {
          text += decoder.decode(bytes.subarray(start, start + size), { stream: true });
        }
        expect(text + decoder.decode()).toBe(createDecoder(encoding).decode(bytes));
      }),
    );
  });
});

test('there is a place in every piece of an ordinary file', async () => {
  const lines = Array.from({ length: 3000 }, (_, index) => `user-${String(index)},"Жёя",${String(index)}`);
  const bytes = encodeText(`a,b,c\n${lines.join('\n')}\n`, 'windows-1251');
  const { places } = await rowsOf(bytes, { ...ordersPlan.dialect, encoding: 'windows-1251' }, 5000, [
    'a',
    'b',
    'c',
  ]);
  expect(places.length).toBeGreaterThan(10);
  expect(places.at(-1)?.place.record).toBe(3001);
});
