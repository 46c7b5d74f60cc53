import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { countRows } from '../../../electron/engine/countRows';
import { openFile } from '../../../electron/engine/openFile';
import type { Dialect } from '../../../shared/model/dialect';
import type { OpenedPreview } from '../../../shared/model/openedFile';
import { openedFileSchema } from '../../../shared/model/openedFile';
import { zipOf } from '../../support/zipOf';
import { createFastClock } from './fastClock';
import { orders, ordersPlan, useTestWorld } from './importFixture';

const world = useTestWorld();

async function open(content: Uint8Array, dialect?: Dialect) {
  const file = path.join(world.folder(), 'packed');
  await writeFile(file, content);
  return openFile({ token: 't', path: file, name: 'packed', dialect });
}

async function preview(content: Uint8Array, dialect?: Dialect): Promise<OpenedPreview> {
  return openedFileSchema.parse((await open(content, dialect)).preview);
}

describe('a packed table opens', () => {
  test('gzip', async () => {
    expect(await preview(gzipSync(orders(3)))).toMatchObject({
      columns: ordersPlan.columns,
      dialect: { ...ordersPlan.dialect, packing: { kind: 'gzip' } },
      rowCount: { value: 3, exact: true },
    });
  });

  test('zip, whose first table is shown and whose other files are offered', async () => {
    const content = zipOf([
      { name: '__MACOSX/._orders.csv', content: 'x' },
      { name: '.DS_Store', content: 'x' },
      { name: 'read me.md', content: 'x' },
      { name: 'ä/orders.csv', content: orders(3) },
      { name: 'people.TSV', content: 'a\tb\n1\t2\n' },
    ]);
    const shown = await preview(content);
    expect(shown).toMatchObject({
      columns: ordersPlan.columns,
      dialect: { packing: { kind: 'zip', entry: 'ä/orders.csv' } },
      parts: { entries: ['read me.md', 'ä/orders.csv', 'people.TSV'] },
    });
    const other = {
      ...shown.dialect,
      delimiter: '\t',
      packing: { kind: 'zip', entry: 'people.TSV' },
    } as const;
    expect(await preview(content, other)).toMatchObject({
      columns: ['a', 'b'],
      parts: shown.parts,
      dialect: other,
    });
  });

  test('zip with a table that is not named like one', async () => {
    const shown = await preview(zipOf([{ name: 'export', content: orders(1) }]));
    expect(shown.dialect.packing).toEqual({ kind: 'zip', entry: 'export' });
  });

  test('by its first part, and is counted afterwards', async () => {
    const opened = await open(gzipSync(orders(60_000)));
    expect(opened.preview.rowCount.exact).toBe(false);
    const file = path.join(world.folder(), 'packed');
    const said: number[] = [];
    await countRows(file, opened, {
      clock: createFastClock(),
      signal: new AbortController().signal,
      onCount: ({ rows, done }) => {
        if (done) said.push(rows);
      },
    });
    expect(said).toEqual([60_000]);
  });
});

test.each([
  ['an empty zip', zipOf([]), { code: 'zipEmpty' }],
  ['a zip of folders', zipOf([{ name: 'a/', content: '' }]), { code: 'zipEmpty' }],
  ['a zip of an empty file', zipOf([{ name: 'a.csv', content: '' }]), { code: 'fileEmpty' }],
  [
    'a zip with a password',
    zipOf([{ name: 'a.csv', content: 'a', encrypted: true }]),
    { code: 'zipEncrypted' },
  ],
  ['half a zip', zipOf([{ name: 'a.csv', content: orders(99) }]).subarray(0, 200), { code: 'fileDamaged' }],
  ['half a gzip', gzipSync(orders(99)).subarray(0, 200), { code: 'fileDamaged' }],
  [
    'a zip in a zip',
    zipOf([{ name: 'in/b.zip', content: zipOf([{ name: 'a.csv', content: 'a' }]) }]),
    { code: 'fileIsArchive', params: { name: 'b.zip' } },
  ],
  [
    'a zip of a PDF',
    zipOf([{ name: 'a.pdf', content: '%PDF-1' }]),
    { code: 'fileIsPdf', params: { name: 'a.pdf' } },
  ],
  ['gzip in gzip', gzipSync(gzipSync('a,b\n')), { code: 'fileIsArchive' }],
])('%s is told', async (_, content, failure) => {
  await expect(open(content)).rejects.toMatchObject({ failure });
});
