import { headerVotes } from './detectHeader';
import { isValueKind, valueKind } from './valueKind';

type Records = readonly (readonly string[])[];

export interface Start {
  /** Index of the table's first record, which may be its names. */
  readonly start: number;
  /** What stands above it, if anything, is no part of it. */
  readonly titled: boolean;
}

/** Records among which the names are looked for. */
const mostTitles = 40;

/** Where a table begins that is `width` cells wide: below a title, the date of an export, a note. */
export function findStart(records: Records, width: number): Start {
  const first = firstStart(records, width);
  const votes = headerVotes(records.slice(first.start));
  if (votes > 0) return first;
  // "Account;12345" is as wide as a table of two columns.
  const below = startBelowBlank(records, width, first.start);
  return below !== undefined && headerVotes(records.slice(below)) > Math.max(0, votes)
    ? { start: below, titled: true }
    : first;
}

function firstStart(records: Records, width: number): Start {
  const head = records.slice(0, mostTitles);
  const full = head.findIndex((record) => isFirst(record, width));
  const wide = head.findIndex((record) => record.length >= width);
  for (const found of [full, wide]) {
    const start = found < 1 ? 0 : withNames(records, found, width);
    if (records.slice(0, start).every(isEmpty) || isTitled(records, start, width)) {
      return { start, titled: true };
    }
  }
  return { start: Math.max(0, full, wide), titled: false };
}

/** The first wide record after an empty one, where more follows than stands above. */
function startBelowBlank(records: Records, width: number, from: number): number | undefined {
  const last = Math.min(mostTitles, records.length / 2);
  for (let index = from + 1; index < last; index += 1) {
    const before = records[index - 1];
    const record = records[index];
    if (before === undefined || record === undefined) break;
    if (isEmpty(before) && record.length >= width && !isEmpty(record)) return index;
  }
  return undefined;
}

/** The names stand above the first wide record where they are fewer: R leaves out that of the row numbers. */
function withNames(records: Records, start: number, width: number): number {
  const above = records[start - 1];
  if (above === undefined || above.length < 2 || above.length < width * 0.6 || above.length > width) {
    return start;
  }
  const named = above.every((cell) => cell.trim() !== '') && new Set(above).size === above.length;
  const ownNames = headerVotes(records.slice(start)) > 0;
  return named && !ownNames && headerVotes(records.slice(start - 1)) >= 0 ? start - 1 : start;
}

/** Of a remark, only the width tells it from names. */
function isFirst(record: readonly string[], width: number): boolean {
  return isFull(record, width) && (record.length === width || record[0]?.startsWith('#') !== true);
}

/** Titles stand in the first cells of a record; those of spreadsheets are as wide as the table. */
function isFull(record: readonly string[], width: number): boolean {
  const filled = record.filter((cell) => cell.trim() !== '').length;
  return record.length >= width && filled >= Math.min(2, width) && filled * 2 >= width;
}

/** Whether something speaks for what stands above being titles: names follow, or an empty record sets it off. */
function isTitled(records: Records, start: number, width: number): boolean {
  const before = records[start - 1];
  if (before !== undefined && isEmpty(before)) return true;
  const titles = records.slice(0, start);
  if (titles.every(([first]) => first?.startsWith('#') === true)) return true;
  if (titles.some((record) => isNames(record, width - 1))) return false;
  const votes = headerVotes(records.slice(start));
  const first = records[start] ?? [];
  return (
    votes > 0 || (votes === 0 && width > 2 && areNames(first) && titles.every(({ length }) => length < width))
  );
}

/** All different, and none like the end of a sentence that was cut at its commas. */
function areNames(record: readonly string[]): boolean {
  const names = record.filter((cell) => cell !== '' && cell === cell.trim());
  return names.length === record.length && new Set(names).size === names.length;
}

function isNames(record: readonly string[], width: number): boolean {
  return record.length > 1 && isFull(record, width) && !record.some((cell) => isValueKind(valueKind(cell)));
}

function isEmpty(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '');
}
