import type { Dialect } from '../model/dialect';
import { isComment } from './isComment';
import { isBlank } from './parseRecords';
import { readRecord, type RecordRead } from './readRecord';

export interface Table {
  readonly dialect: Dialect;
  readonly columnCount: number;
}

/** So many rows one after the other make it sure that a line is one, and no part of a text that looks like it. */
const neededRows = 3;
/** Characters after which a row that is looked for is taken for none. */
const longestSought = 64 * 1024;
/** As much of the lines must be rows, when a text that runs on is taken for rows that it has swallowed. */
const mostlyRows = 0.9;

/**
 * Where rows go on behind the broken record with which the text begins: the first of its later lines that is a whole row and
 * is followed by others, or by the end of the file. none: no line before `until` is.
 *
 * @param spaced whether blank lines may stand between the rows; texts have them between paragraphs
 * @returns unknown when the text ends before that is clear
 */
export function findWholeRow(
  text: string,
  until: number,
  table: Table,
  complete: boolean,
  spaced = false,
): number | 'none' | 'unknown' {
  const { newline } = table.dialect;
  for (let at = nextLine(text, 0, newline); at !== -1 && at < until; at = nextLine(text, at, newline)) {
    const rows = areRows(text, at, table, complete, spaced);
    if (rows === 'unknown') return rows;
    if (rows === 'yes') return at;
  }
  return 'none';
}

/** Whether nearly all lines of this text but the first and the last are rows, so that a quote before them was never closed. */
export function isMostlyRows(text: string, table: Table, fewestLines: number): boolean {
  // In a table of one column, every line of a text is as wide as a row.
  if (table.columnCount < 2) return false;
  const lines = text.split(table.dialect.newline).slice(1, -1);
  if (lines.length < fewestLines) return false;
  const rows = lines.filter((line) => {
    const record = readRecord(line, 0, table.dialect, { complete: true, lenient: false });
    return record !== undefined && isWholeRow(record, table.columnCount);
  });
  return rows.length >= lines.length * mostlyRows;
}

function areRows(
  text: string,
  start: number,
  table: Table,
  complete: boolean,
  spaced: boolean,
): 'yes' | 'no' | 'unknown' {
  const { dialect, columnCount } = table;
  let found = 0;
  let afterBlank = false;
  let at = start;
  while (found < neededRows) {
    if (at >= text.length) return complete ? atEnd(text, found, table) : 'unknown';
    if (isComment(text, at, dialect)) {
      const next = nextLine(text, at, dialect.newline);
      at = next === -1 ? text.length : next;
      continue;
    }
    const near = text.slice(at, at + longestSought);
    const isRest = near.length < longestSought;
    const record = readRecord(near, 0, dialect, { complete: complete && isRest, lenient: false });
    if (record === undefined) return isRest ? 'unknown' : 'no';
    if (!isBlank(record.cells)) {
      if (!isWholeRow(record, columnCount) || (afterBlank && !spaced)) return 'no';
      found += 1;
    } else if (found === 0) return 'no';
    else afterBlank = true;
    at += record.end;
  }
  return 'yes';
}

/**
 * Fewer rows are enough right before the end, unless the file may be cut off in the middle of a long text: a line of that
 * may well have as many commas.
 */
function atEnd(text: string, found: number, { dialect, columnCount }: Table): 'yes' | 'no' {
  return found > 0 && columnCount > 2 && text.endsWith(dialect.newline) ? 'yes' : 'no';
}

/** A quote outside of quotes is as likely the end of what is broken. */
function isWholeRow(
  { cells, flaw, quoted, looseQuote, otherLineEnd }: RecordRead,
  columnCount: number,
): boolean {
  if (flaw !== undefined || looseQuote || otherLineEnd) return false;
  if (columnCount === 1 && !quoted) return false;
  if (cells.length === columnCount) return true;
  return cells.length > columnCount && cells.slice(columnCount).every((cell) => cell === '');
}

/** -1: the text ends in this line. */
function nextLine(text: string, from: number, newline: string): number {
  const end = text.indexOf(newline, from);
  return end === -1 ? -1 : end + 1;
}
