import type { RowProblem } from '../model/csv';
import type { Dialect } from '../model/dialect';
import { areMostlyRows, findWholeRow, type Table } from './findWholeRow';
import { readRecord, type RecordRead } from './readRecord';

/** Characters that one record may have: more than any cell that people keep, little enough to stand in memory. */
export const longestRecord = 64 * 1024 * 1024;
/** Characters after which it is asked whether a record that runs on consists of rows that it has swallowed. */
export const suspectRecord = 256 * 1024;
const suspectLines = 100;
const nearlyAll = 0.9;
/** Of what follows a quote that is surely never closed, so many lines, and such a share of them, show that rows follow. */
const fewestLines = 6;
const shareOf = ({ columnCount }: Table): number => (columnCount > 2 ? 0.3 : nearlyAll);
/** Characters of a broken record that are looked at first; then more and more, until it is clear where it ends. */
const firstReach = 4096;

export interface SoundRecord {
  readonly cells: readonly string[];
  /** Where the next record begins. */
  readonly end: number;
  readonly problem?: RowProblem | undefined;
}

/**
 * Reads the record at `start` of a text whose quotes may be broken. A record is taken as it stands when its quotes are in
 * order and it lies on one line or is as wide as the table. Of any other it is asked whether it has swallowed rows: then it
 * ends where the first of them begins, as `quoteNeverClosed`. A record whose quotes are in order is asked only when it is
 * longer than 256 Ki characters nearly all lines of which are rows, or than 64 Mi characters.
 * What it answers does not depend on how much of the text is there yet, and the cost is in proportion to the text.
 *
 * @returns undefined when the text ends before it is known where the record does; endless: it is longer than 64 Mi
 * characters and all of that is one line
 */
export function readSoundRecord(
  text: string,
  start: number,
  table: Table,
  complete: boolean,
): SoundRecord | 'endless' | undefined {
  const { dialect, columnCount } = table;
  const part = text.slice(start, start + longestRecord);
  const isRest = complete && part.length < longestRecord;
  const record = readRecord(part, 0, dialect, { complete: isRest, lenient: false });
  if (record?.flaw !== undefined) return readBroken(text, start, table, complete);
  const length = record?.end ?? part.length;
  if (
    length >= suspectRecord &&
    areMostlyRows(part.slice(0, suspectRecord), table, suspectLines, nearlyAll)
  ) {
    return readBroken(text, start, table, complete);
  }
  if (record === undefined) {
    return part.length < longestRecord ? undefined : readBroken(text, start, table, complete);
  }
  if (record.cells.length === columnCount) return sound(record, start, table);
  const lines = part.slice(0, record.end);
  const lineEnd = lines.indexOf(dialect.newline);
  const isOneLine = lineEnd === -1 || lineEnd === lines.length - 1;
  if (isOneLine || !areMostlyRows(lines.slice(0, -1), table, 1, nearlyAll))
    return sound(record, start, table);
  const at = findWholeRow(part, record.end, table, isRest, false);
  if (at === 'unknown') return undefined;
  return at === 'none' ? sound(record, start, table) : brokenOff(part.slice(0, at), start, dialect);
}

/** A record that is broken, or too long to be whole: read until it ends all the same or a row follows. */
function readBroken(
  text: string,
  start: number,
  table: Table,
  complete: boolean,
): SoundRecord | 'endless' | undefined {
  const { dialect, columnCount } = table;
  for (let reach = firstReach; ; reach *= 16) {
    const part = text.slice(start, start + Math.min(reach, longestRecord));
    const isRest = start + part.length === text.length && part.length < longestRecord;
    const record = readRecord(part, 0, dialect, { complete: complete && isRest, lenient: true });
    const rest = text.slice(start);
    const until = record?.end ?? part.length;
    const isOpen = record === undefined ? part.length === longestRecord : record.flaw === 'open';
    const neverClosed =
      isOpen && areMostlyRows(part.slice(0, suspectRecord), table, fewestLines, shareOf(table));
    const at = findWholeRow(rest, until, table, complete, neverClosed);
    if (at === 'unknown') return undefined;
    if (at !== 'none') return brokenOff(part.slice(0, at), start, dialect);
    // In a table of one column any line may be a row.
    const lineEnd = isOpen && columnCount === 1 ? part.indexOf(dialect.newline) : -1;
    if (lineEnd !== -1) return brokenOff(part.slice(0, lineEnd + 1), start, dialect);
    if (record !== undefined) return sound(record, start, table);
    if (part.length === longestRecord) {
      const last = part.lastIndexOf(dialect.newline);
      return last === -1 ? 'endless' : brokenOff(part.slice(0, last + 1), start, dialect);
    }
    if (isRest) return undefined;
  }
}

const problems = { open: 'quoteNeverClosed', stray: 'quoteInside' } as const;

function sound({ cells, end, flaw, otherLineEnd }: RecordRead, start: number, table: Table): SoundRecord {
  const problem =
    flaw !== undefined ? problems[flaw] : otherLineEnd && isGlued(cells, table) ? 'lineEndInside' : undefined;
  return { cells, end: start + end, problem };
}

/**
 * Whether the line end of another system ends a row here, too. A CR in a row that is as wide as the table is only a part of a
 * value; an LF in a file of the old Mac begins a line.
 */
function isGlued(cells: readonly string[], { dialect, columnCount }: Table): boolean {
  return dialect.newline === '\r' || columnCount === 1 || cells.length !== columnCount;
}

/** The lines up to the one in which rows go on. */
function brokenOff(lines: string, start: number, dialect: Dialect): SoundRecord {
  const written = lines.slice(0, lines.endsWith('\r\n') ? -2 : -1);
  const record = readRecord(written, 0, dialect, { complete: true, lenient: true });
  return { cells: record?.cells ?? [], end: start + lines.length, problem: 'quoteNeverClosed' };
}
