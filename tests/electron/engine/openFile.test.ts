import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countRows } from '../../../electron/engine/countRows';
import { openFile } from '../../../electron/engine/openFile';
import { filePreviewSchema } from '../../../shared/model/csv';
import type { FailureCode } from '../../../shared/model/failure';
import { createFastClock } from './fastClock';
import { orders, ordersPlan, useTestWorld } from './importFixture';

const world = useTestWorld();

async function file(content: string | Uint8Array): Promise<string> {
  const name = path.join(world.folder(), 'orders.csv');
  await writeFile(name, content);
  return name;
}

function open(name: string, dialect?: typeof ordersPlan.dialect) {
  return openFile({ token: 't', path: name, name: 'orders.csv', dialect });
}

describe('a small file', () => {
  test('is known whole', async () => {
    const text = `\uFEFF${orders(250)}`;
    const { preview } = await open(await file(text));
    expect(filePreviewSchema.parse(preview)).toEqual(preview);
    expect(preview).toMatchObject({
      token: 't',
      name: 'orders.csv',
      size: Buffer.byteLength(text),
      byteOrderMark: true,
      dialect: ordersPlan.dialect,
      columns: ordersPlan.columns,
      rowCount: { value: 250, exact: true },
      warnings: [],
    });
    expect(preview.rows.length).toBe(100);
    expect(preview.rows[0]).toEqual({
      rowNumber: 2,
      cells: ['user-1', 'Order Completed', '2024-01-01T00:00:00Z', '1.5'],
    });
    expect(preview.profiles.map(({ rows, filled }) => [rows, filled])).toEqual([
      [250, 250],
      [250, 250],
      [250, 250],
      [250, 250],
    ]);
  });

  test('is read as the person says', async () => {
    const name = await file('a;b\n1;2\n');
    expect((await open(name)).preview).toMatchObject({ columns: ['a', 'b'], dialect: { delimiter: ';' } });
    const { preview } = await open(name, { ...ordersPlan.dialect, header: false });
    expect(preview).toMatchObject({ columns: ['Column 1'], rowCount: { value: 2, exact: true } });
  });

  test('is asked about where two tables are equally likely, until the person has said', async () => {
    const name = await file('1,50\n2,75\n13,00\n24,10\n');
    const { doubt } = (await open(name)).preview;
    expect(doubt).toMatchObject({ kind: 'table', options: [{}, {}] });
    for (const { dialect } of doubt?.options ?? []) {
      const { preview } = await open(name, dialect);
      expect(preview).not.toHaveProperty('doubt');
      expect(preview.dialect).toEqual(dialect);
    }
  });

  test('keeps cells beyond the last column', async () => {
    const { preview } = await open(await file('a,b\n1,2\n1,2,3\n1,2\n'), ordersPlan.dialect);
    expect(preview.rows[1]).toEqual({
      rowNumber: 3,
      cells: ['1', '2'],
      extraCells: ['3'],
      problem: 'tooManyCells',
    });
    expect(filePreviewSchema.parse(preview)).toEqual(preview);
  });
});

/** Without a mark: each character as four bytes, the lowest first. */
function utf32(text: string): Uint8Array {
  return new Uint8Array(Uint32Array.from(text, (sign) => sign.charCodeAt(0)).buffer);
}

describe('a large file', () => {
  test('opens by its first part, and is counted afterwards', async () => {
    const count = 60_000;
    const name = await file(orders(count));
    const opened = await open(name);
    const { value, exact } = opened.preview.rowCount;
    expect(exact).toBe(false);
    expect(Math.abs(value - count) / count).toBeLessThan(0.05);
    const said: (readonly [number, boolean])[] = [];
    await countRows(name, opened, {
      clock: createFastClock(),
      signal: new AbortController().signal,
      onCount: ({ rows, done }) => said.push([rows, done]),
    });
    expect(said).toEqual([[count, true]]);
  });

  test('says how far counting is, ten times a second at most, and stops when told', async () => {
    const name = await file(orders(60_000));
    const opened = await open(name);
    const stop = new AbortController();
    let elapsed = 0;
    const clock = { ...createFastClock(), elapsed: () => (elapsed += 60) };
    const said: (readonly [number, boolean])[] = [];
    await countRows(name, opened, {
      clock,
      signal: stop.signal,
      onCount({ rows, done }) {
        said.push([rows, done]);
        if (said.length === 3) stop.abort();
      },
    });
    expect(said.length).toBe(3);
    expect(said.every(([, done]) => !done)).toBe(true);
  });

  test('shows every row to an observer, and lets it speak every two seconds and at the end', async () => {
    const name = await file(orders(60_000));
    const opened = await open(name);
    let elapsed = 0;
    let seen = 0;
    const reports: (readonly [number, boolean])[] = [];
    await countRows(name, opened, {
      clock: { ...createFastClock(), elapsed: () => (elapsed += 900) },
      signal: new AbortController().signal,
      onCount: () => undefined,
      observer: { see: (rows) => (seen += rows.length), report: (done) => reports.push([seen, done]) },
    });
    expect(reports.at(-1)).toEqual([60_000, true]);
    expect(reports.length).toBeGreaterThan(1);
    expect(reports.slice(0, -1).every(([, done]) => !done)).toBe(true);
  });

  test('may be cut in the middle of a character', async () => {
    const line = 'é'.repeat(500);
    const { preview } = await open(await file(`ab\n${`${line}\n`.repeat(2000)}`));
    expect(preview.warnings).toEqual([]);
    expect(preview.rows[0]?.cells).toEqual([line]);
  });
});

describe('a file that is no table', () => {
  test.each<readonly [FailureCode, string | Uint8Array]>([
    ['fileEmpty', ''],
    ['fileEmpty', '\uFEFF'],
    ['fileEmpty', '\n\n \n'],
    ['fileIsPdf', '%PDF-1.7 …'],
    ['fileIsImage', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['fileNotText', new Uint8Array([1, 2, 0, 4, 0, 0, 0, 9, 200])],
    ['fileIsJson', '["a",1]'],
    ['fileIsHtml', '<!doctype html><html></html>'],
    ['fileIsUtf32', utf32('a,b\n1,2\n')],
  ])('is told as %s', async (code, content) => {
    await expect(open(await file(content))).rejects.toMatchObject({ failure: { code } });
  });

  test('because its first row does not end', async () => {
    const endless = await file('a,b '.repeat(400_000));
    await expect(open(endless, ordersPlan.dialect)).rejects.toMatchObject({
      failure: { code: 'fileRowTooLong', params: { row: 1 } },
    });
  });

  test('because it has nothing but names', async () => {
    await expect(open(await file('userId,event,timestamp\n'), ordersPlan.dialect)).rejects.toMatchObject({
      failure: { code: 'fileHeaderOnly' },
    });
  });

  test('because it is not there', async () => {
    await expect(open(path.join(world.folder(), 'none.csv'))).rejects.toMatchObject({
      failure: { code: 'fileMissing' },
    });
  });

  test('because it is a folder', async () => {
    await expect(open(world.folder())).rejects.toMatchObject({ failure: { code: 'fileIsFolder' } });
  });
});

describe('a very wide file', () => {
  test.each([
    [200, 100],
    [400, 50],
    [4000, 10],
  ])('of %d columns is shown by %d rows, and profiled by all', async (columns, rows) => {
    const line = (cell: string) => Array.from({ length: columns }, () => cell).join(',');
    const header = Array.from({ length: columns }, (_, index) => `c${String(index)}`).join(',');
    const { preview } = await open(await file(`${header}\n${`${line('x')}\n`.repeat(100)}`));
    expect(preview.columns).toHaveLength(columns);
    expect(preview.rows).toHaveLength(rows);
    expect(preview.profiles[0]?.rows).toBe(100);
    expect(preview.rowCount).toEqual({ value: 100, exact: true });
  });
});
