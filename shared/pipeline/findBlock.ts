import { headerVotes } from './detectHeader';
import { isBlank } from './parseRecords';

/** Records that are as wide as most, without titles above and sums below. */
export interface Block {
  /** Cells that most of its records have. */
  readonly width: number;
  /** Index of its first record, which may be the names. */
  readonly start: number;
  /** Index behind its last record. */
  readonly end: number;
  /** 0 to 1: how many of its records are so wide, and how much of the sample it is. */
  readonly evenness: number;
  /** What stands above it is no part of it. */
  readonly titled: boolean;
}

type Records = readonly (readonly string[])[];

/** Records among which the names are looked for. */
const mostTitles = 40;
/** Records below the table that may be of another width. */
const mostFooters = 5;
const widthsTried = 3;

/** The most even table of at least two columns among the records; undefined when there is none. */
export function findBlock(records: Records): Block | undefined {
  const counts = new Map<number, number>();
  for (const record of records) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  const widths = [...counts].filter(([width]) => width > 1).sort(([, one], [, other]) => other - one);
  const blocks = widths.slice(0, widthsTried).map(([width]) => blockOf(records, width));
  return blocks.reduce<Block | undefined>(
    (best, block) => (best === undefined || block.evenness > best.evenness ? block : best),
    undefined,
  );
}

function blockOf(records: Records, width: number): Block {
  const { start, titled } = findStart(records, width);
  let end = records.length;
  for (
    let index = records.length - 1;
    index >= Math.max(start + 1, records.length - 3 * mostFooters);
    index -= 1
  ) {
    if (records[index]?.length !== width) continue;
    if (filledBetween(records, index + 1, records.length) <= mostFooters) end = index + 1;
    break;
  }
  const inside = records.slice(start, end).filter((record) => !isBlank(record));
  const even = inside.reduce((sum, record) => sum + credit(record.length, width, inside[0]?.length ?? 0), 0);
  const above = filledBetween(records, 0, start);
  const all = above + inside.length + filledBetween(records, end, records.length);
  const share = Math.sqrt((inside.length + 1) / (all + 1));
  const evenness = (even / Math.max(1, inside.length)) * share * (titled ? 1 : 0.5);
  return { width, start, end, evenness, titled };
}

/** Spreadsheets leave out the empty cells at the end of a row, but none of the names. */
function credit(length: number, width: number, first: number): number {
  if (length === width) return 1;
  return length > 1 && length < first ? 0.5 : 0;
}

/** Where the table begins, and whether what stands above is no part of it. Titles of spreadsheets are as wide as the table. */
function findStart(records: Records, width: number): Pick<Block, 'start' | 'titled'> {
  const head = records.slice(0, mostTitles);
  const full = head.findIndex((record) => isFirst(record, width));
  const first = head.findIndex((record) => record.length >= width);
  for (const found of [full, first]) {
    const start = found < 1 ? 0 : withNames(records, found, width);
    if (filledBetween(records, 0, start) === 0 || isTitled(records, start, width))
      return { start, titled: true };
  }
  return { start: Math.max(0, full, first), titled: false };
}

/** The names stand above the first record as wide as the table where they are fewer: R leaves out that of the row numbers. */
function withNames(records: Records, start: number, width: number): number {
  const above = records[start - 1];
  if (above === undefined || above.length < 2 || above.length < width * 0.6 || above.length > width)
    return start;
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

/** Whether something speaks for what stands above being titles: names follow, or a blank line sets it off. */
function isTitled(records: Records, start: number, width: number): boolean {
  const before = records[start - 1];
  if (before !== undefined && isBlank(before)) return true;
  const titles = records.slice(0, start);
  if (titles.every(([first]) => first?.startsWith('#') === true)) return true;
  if (titles.some((record) => record.length > 1 && isFull(record, width - 1))) return false;
  return headerVotes(records.slice(start)) > 0;
}

function filledBetween(records: Records, start: number, end: number): number {
  return records.slice(start, end).filter((record) => !isBlank(record)).length;
}
