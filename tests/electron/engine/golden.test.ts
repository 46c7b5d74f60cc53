import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../../shared/model/csv';
import { openedFileSchema } from '../../../shared/model/openedFile';
import {
  goldenFile,
  goldenFolder,
  goldenRefusals,
  goldenRows,
  type GoldenTable,
  goldenTables,
} from '../../support/golden';
import { openUnknown, readWhole } from '../../support/readWhole';
import { useTestWorld } from './importFixture';

const world = useTestWorld();

describe('a file of the golden folder is read right', () => {
  test.each(goldenTables)('$file as it is, in pieces of 1 to 300 bytes', async (golden) => {
    const file = goldenFile(golden.file);
    await expectRight(file, golden, goldenRows(golden));
    const { dialect, columns } = await openUnknown(file);
    // The parts of a workbook are unpacked in pieces of their own.
    const size = isSheet(golden) ? 0 : (await stat(file)).size;
    for (let chunkBytes = 1; chunkBytes <= Math.min(300, size); chunkBytes += 1) {
      const rows = await readWhole(file, { dialect, columns }, { chunkBytes });
      expect(rows, `in pieces of ${String(chunkBytes)} bytes`).toEqual(goldenRows(golden));
    }
  });

  const plain = goldenTables.filter(
    (golden) => golden.dialect.packing === undefined && !isWide(golden.dialect) && !isSheet(golden),
  );
  test.each(plain)('$file with LF and CRLF, with a mark and without', async (golden) => {
    const bytes = await readFile(goldenFile(golden.file));
    for (const { name, variant } of variantsOf(bytes, golden)) {
      const file = path.join(world.folder(), name);
      await writeFile(file, variant);
      await expectRight(file, golden, goldenRows(golden));
    }
  });
});

describe('what is no table is told by name', () => {
  test.each(goldenRefusals)('$file: $failure.code', async ({ file, failure }) => {
    await expect(openUnknown(goldenFile(file))).rejects.toMatchObject({ failure });
  });

  test('a folder: fileIsFolder', async () => {
    await expect(openUnknown(goldenFolder)).rejects.toMatchObject({ failure: { code: 'fileIsFolder' } });
  });
});

async function expectRight(file: string, golden: GoldenTable, rows: readonly Row[]): Promise<void> {
  const preview = await openUnknown(file);
  const name = path.basename(file);
  expect(openedFileSchema.parse(preview), name).toEqual(preview);
  expect(preview.dialect, name).toMatchObject(golden.dialect);
  expect(preview.columns.map(withLineFeed), name).toEqual(golden.columns);
  expect(preview.rows.map(withLineFeeds), name).toEqual(rows);
  expect(preview.doubt?.kind, name).toBe(golden.doubt);
  expect(preview.parts, name).toEqual(golden.parts);
  expect(preview.rowCount, name).toEqual({ value: rows.length, exact: true });
  const read = await readWhole(file, preview, { chunkBytes: 7 });
  expect(read.map(withLineFeeds), name).toEqual(rows);
}

/** A line end within a cell is the one that its file has. */
function withLineFeed(cell: string): string {
  return cell.replaceAll('\r\n', '\n');
}

function withLineFeeds(row: Row): Row {
  return { ...row, cells: row.cells.map(withLineFeed) };
}

function isSheet({ dialect }: GoldenTable): boolean {
  return dialect.layout?.kind === 'sheet';
}

function isWide({ encoding }: GoldenTable['dialect']): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}

function variantsOf(
  bytes: Buffer,
  { dialect }: GoldenTable,
): { readonly name: string; readonly variant: Buffer }[] {
  const mark = '\xef\xbb\xbf';
  const written = bytes.toString('latin1');
  const body = written.startsWith(mark) ? written.slice(mark.length) : written;
  // A file that is about line ends has only its own.
  const lines = body.includes('\r') ? [body] : [body, body.replaceAll('\n', '\r\n')];
  // Only Unicode has a mark.
  const marks = (dialect.encoding ?? 'utf-8') === 'utf-8' ? ['', mark] : [''];
  return lines.flatMap((text, lineEnd) =>
    marks.map((start) => ({
      name: `${lineEnd === 0 ? 'own' : 'crlf'}${start === '' ? '' : '-mark'}.csv`,
      variant: Buffer.from(start + text, 'latin1'),
    })),
  );
}
