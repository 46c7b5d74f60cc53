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

/**
 * What is enough to take a line for a row. several: rows behind it. one: nothing else, where it is known that rows follow.
 * last: the end of the file behind it, or behind the row that follows it.
 */
type Evidence = 'several' | 'one' | 'last';

/**
 * Where rows go on behind the broken record with which the text begins: the first of its later lines that is a whole row and
 * is followed by others, or by the end of the file. none: no line before `until` is.
 *
 * @param neverClosed whether it is known that no quote closes the record
 * @returns unknown when the text ends before that is clear
 */
export function findWholeRow(
  text: string,
  until: number,
  table: Table,
  complete: boolean,
  neverClosed: boolean,
): number | 'none' | 'unknown' {
  const sure = findLine(text, until, table, complete, 'several');
  if (sure !== 'none') return sure;
  const first = neverClosed ? findLine(text, until, table, complete, 'one') : 'none';
  return first === 'none' ? findLine(text, until, table, complete, 'last') : first;
}

function findLine(
  text: string,
  until: number,
  table: Table,
  complete: boolean,
  evidence: Evidence,
): number | 'none' | 'unknown' {
  const { newline } = table.dialect;
  for (let at = nextLine(text, 0, newline); at !== -1 && at < until; at = nextLine(text, at, newline)) {
    const rows = areRows(text, at, table, complete, evidence);
    if (rows === 'unknown') return rows;
    if (rows === 'yes') return at;
  }
  return 'none';
}

/** Whether so large a share of the lines of this text, of which the first and the last do not count, are rows. */
export function areMostlyRows(text: string, table: Table, fewestLines: number, share: number): boolean {
  // In a table of one column, every line of a text is as wide as a row.
  if (table.columnCount < 2) return false;
  const lines = text.split(table.dialect.newline).slice(1, -1);
  if (lines.length < fewestLines) return false;
  const rows = lines.filter((line) => {
    const record = readRecord(line, 0, table.dialect, { complete: true, lenient: false });
    return record !== undefined && isWholeRow(record, table.columnCount);
  });
  return rows.length >= lines.length * share;
}

function areRows(
  text: string,
  start: number,
  table: Table,
  complete: boolean,
  evidence: Evidence,
): 'yes' | 'no' | 'unknown' {
  const { dialect, columnCount } = table;
  let found = 0;
  let afterBlank = false;
  let at = start;
  while (found < neededRows) {
    if (at >= text.length && !complete) return 'unknown';
    if (at >= text.length) return evidence === 'last' && areEnough(text, found, table) ? 'yes' : 'no';
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
      // Blank lines stand between the paragraphs of a text.
      if (!isWholeRow(record, columnCount) || afterBlank) return 'no';
      if (evidence === 'one') return 'yes';
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
function areEnough(text: string, found: number, { dialect, columnCount }: Table): boolean {
  return found > 0 && columnCount > 2 && text.endsWith(dialect.newline);
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
