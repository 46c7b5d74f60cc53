import { findStart } from './findStart';
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

/** Records below the table that may be of another width. */
const mostFooters = 5;
const widthsTried = 3;

/** The most even table of at least two columns among the records; undefined when there is none. */
export function findBlock(records: Records): Block | undefined {
  const counts = new Map<number, number>();
  for (const record of records) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  const common = [...counts].filter(([width]) => width > 1).sort(([, one], [, other]) => other - one);
  const named = filledWidth(records.find((record) => !isBlank(record)) ?? []);
  const widths = new Set([
    ...common.slice(0, widthsTried).map(([width]) => width),
    ...(named > 1 ? [named] : []),
  ]);
  const blocks = [...widths].map((width) => blockOf(records, width));
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
  const even = inside.reduce((sum, record) => sum + credit(record, width, inside[0]?.length ?? 0), 0);
  const above = filledBetween(records, 0, start);
  const all = above + inside.length + filledBetween(records, end, records.length);
  const share = Math.sqrt((inside.length + 1) / (all + 1));
  const evenness = (even / Math.max(1, inside.length)) * share * (titled ? 1 : 0.5);
  return { width, start, end, evenness, titled };
}

/**
 * Spreadsheets leave out the empty cells at the end of a row, but none of the names; others write more of them than there are
 * columns.
 */
function credit(record: readonly string[], width: number, first: number): number {
  const { length } = record;
  if (length === width || (length > width && filledWidth(record) <= width)) return 1;
  return length > 1 && length < first ? 0.5 : 0;
}

/** Without the empty cells at the end. */
function filledWidth(record: readonly string[]): number {
  return record.findLastIndex((cell) => cell !== '') + 1;
}

function filledBetween(records: Records, start: number, end: number): number {
  return records.slice(start, end).filter((record) => !isBlank(record)).length;
}
