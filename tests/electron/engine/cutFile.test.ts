import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Row } from '../../../shared/model/csv';
import { type Failure, FailureError } from '../../../shared/model/failure';
import { openUnknown, readWhole } from '../../support/readWhole';
import { useTestWorld } from './importFixture';

const world = useTestWorld();

/** Quotes, doubled ones, line ends of both kinds inside of a value, blank lines, and characters of two to four bytes. */
const nasty = [
  'id,name,note',
  '1,"Smith, John","said ""hi"""',
  '',
  '2,Zoë,"line one\r\nline two\nline three"',
  '3,東京,""',
  '4,"🙂","a,b"',
  '',
  '5,Łukasz,plain',
  '6,"""",end',
  '',
].join('\r\n');

const dialect = { encoding: 'utf-8', delimiter: ',', quote: '"', header: true, newline: '\n' } as const;
const columns = ['id', 'name', 'note'];

test('a file that is cut off anywhere opens, or is refused with words', async () => {
  const bytes = Buffer.from(nasty);
  const file = path.join(world.folder(), 'cut.csv');
  for (let length = 0; length < bytes.length; length += 1) {
    await writeFile(file, bytes.subarray(0, length));
    const opened = await openUnknown(file).catch(failureOf);
    if ('code' in opened)
      expect(['fileEmpty', 'fileHeaderOnly'], `of ${length} bytes`).toContain(opened.code);
    else expect(await readWhole(file, opened), `of ${length} bytes`).toEqual(opened.rows);
  }
});

test('rows before the cut are those of the whole file, and the row that it tears is told or whole', async () => {
  const bytes = Buffer.from(nasty);
  const file = path.join(world.folder(), 'cut.csv');
  await writeFile(file, bytes);
  const whole = await readWhole(file, { dialect, columns });
  expect(whole.map(({ rowNumber }) => rowNumber)).toEqual([2, 4, 5, 6, 8, 9]);
  for (let length = Buffer.byteLength('id,name,note\r\n'); length < bytes.length; length += 1) {
    await writeFile(file, bytes.subarray(0, length));
    const rows = await readWhole(file, { dialect, columns });
    expect(rows.slice(0, -1), `of ${length} bytes`).toEqual(whole.slice(0, Math.max(0, rows.length - 1)));
    const torn = rows.at(-1);
    if (torn !== undefined) expectTorn(torn, whole[rows.length - 1], `of ${length} bytes`);
  }
});

/** What is left of a row says so, unless it has all of its cells: then only its last cell may be shorter. */
function expectTorn(torn: Row, row: Row | undefined, where: string): void {
  expect(torn.rowNumber, where).toBe(row?.rowNumber);
  if (torn.problem !== undefined) {
    expect(['cutOff', 'quoteNeverClosed', 'undecodable'], where).toContain(torn.problem);
    return;
  }
  expect(torn.cells.slice(0, -1), where).toEqual(row?.cells.slice(0, -1));
  expect(row?.cells.at(-1), where).toContain(torn.cells.at(-1) ?? '');
}

function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  throw error;
}
