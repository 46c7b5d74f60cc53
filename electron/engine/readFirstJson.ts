import type { Row } from '../../shared/model/csv';
import type { Dialect, Encoding, Layout } from '../../shared/model/dialect';
import type { FileDoubt } from '../../shared/model/openedFile';
import { FailureError } from '../../shared/model/failure';
import { byteOrderMark } from '../../shared/pipeline/byteOrderMark';
import { findJsonLayouts, looksLikeJson } from '../../shared/pipeline/findJsonLayout';
import { jsonColumns } from '../../shared/pipeline/jsonColumns';
import { createJsonLines } from '../../shared/pipeline/jsonLines';
import { createJsonList } from '../../shared/pipeline/jsonList';
import { createJsonRows } from '../../shared/pipeline/jsonRows';
import { rawLines } from '../../shared/pipeline/readHead';
import { createRowWarnings } from '../../shared/pipeline/rowWarnings';
import { createDecoder } from './decoder';
import { detectEncoding } from './detectEncoding';
import type { FirstPart } from './firstPart';
import type { FileHead } from './readFileHead';

/** Lists in one file that are offered to choose from. */
const mostLists = 3;
const doubtRows = 5;

/**
 * The first part of JSON objects; undefined for a file that is something else.
 *
 * @throws FailureError `fileIsJson` where no list of objects is in it, `fileEmpty`, `fileIsUtf32`, `jsonTooManyNames`,
 * `jsonNeverEnds`
 */
export async function readFirstJson(
  head: FileHead,
  given: Dialect | undefined,
): Promise<FirstPart | undefined> {
  if (given !== undefined) {
    const { layout } = given;
    return layout === undefined || layout.kind === 'sheet' ? undefined : partOf(head, given, layout);
  }
  // It begins with two characters that nearly every encoding writes alike.
  if (!looksLikeJson(textOf(head, wideEncoding(head.bytes)))) return undefined;
  const [encoding, ...rivals] = await detectEncoding(head.bytes);
  const text = textOf(head, encoding);
  if (head.complete && /^\s*\[\s*\]\s*$/.test(text)) throw new FailureError('fileEmpty');
  const found = findJsonLayouts(text, head.complete).slice(0, mostLists);
  const parts = found.map((layout) => partOf(head, dialectOf(encoding, layout), layout));
  const [first] = parts;
  if (first === undefined || first.columns.length === 0) throw new FailureError('fileIsJson');
  return { ...first, doubt: lettersDoubt(head, first, rivals) ?? listDoubt(parts) };
}

/** Which of several lists. */
function listDoubt(parts: readonly FirstPart[]): FileDoubt | undefined {
  if (parts.length < 2) return undefined;
  const options = parts.map(({ dialect, rows }) => ({
    dialect,
    rows: rows.slice(0, doubtRows).map(cellsOf),
  }));
  return { kind: 'table', options };
}

/** One value, read in each encoding. */
function lettersDoubt(head: FileHead, first: FirstPart, rivals: readonly Encoding[]): FileDoubt | undefined {
  const { layout } = first.dialect;
  if (layout === undefined) return undefined;
  const others = rivals.map((encoding) => partOf(head, dialectOf(encoding, layout), layout));
  const all = [first, ...others].map(({ dialect, rows }) => ({ dialect, cells: rows.flatMap(cellsOf) }));
  const telling = first.rows
    .flatMap(cellsOf)
    .findIndex(
      (cell, index) => cell.length <= 200 && all.slice(1).every(({ cells }) => cells[index] !== cell),
    );
  const options = all.map(({ dialect, cells }) => ({ dialect, example: cells[telling] ?? '' }));
  return telling === -1 || options.length < 2 ? undefined : { kind: 'encoding', options };
}

function partOf(head: FileHead, dialect: Dialect, layout: Layout): FirstPart {
  const text = textOf(head, dialect.encoding);
  const records = layout.kind === 'jsonArray' ? createJsonList(layout.path) : createJsonLines();
  const found = [...records.push(text), ...(head.complete ? records.end() : [])];
  const { columns, types } = jsonColumns(found);
  const rows = found.map(createJsonRows(columns).read);
  const problems = createRowWarnings();
  problems.add(rows);
  return {
    dialect,
    byteOrderMark: byteOrderMark(head.bytes) !== undefined,
    columns,
    types,
    rows,
    rawLines: rawLines(text, '\n', head.complete),
    warnings: problems.warnings(),
    complete: head.complete,
    bytes: head.fileBytes,
  };
}

/** A file of its rows, such as those that were not sent, is CSV. */
function dialectOf(encoding: Encoding, layout: Layout): Dialect {
  return { encoding, delimiter: ',', quote: '"', header: true, newline: '\n', layout };
}

/** Where zeros stand among the first characters, it is UTF-16. Source: RFC 4627, section 3. */
function wideEncoding([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8';
}

function textOf({ bytes, complete }: FileHead, encoding: Encoding): string {
  return createDecoder(encoding).decode(bytes, { stream: !complete });
}

function cellsOf({ cells }: Row): string[] {
  return [...cells];
}
