import type { Dialect } from '../model/dialect';
import { cuttingCandidates, quotings, usualDelimiters } from './cuttingCandidates';
import { type Block, findBlock } from './findBlock';
import { isBlank } from './parseRecords';
import { scoreTable } from './scoreTable';
import { scoreOneColumn } from './scoreOneColumn';
import { type Cutting, splitSample, type SplitSample } from './splitSample';
import { weakDelimiterFits } from './weakDelimiterFits';

export interface RankedTable {
  readonly cutting: Cutting;
  readonly records: readonly (readonly string[])[];
  /** The row number of each record. */
  readonly numbers: readonly number[];
  readonly block: Block;
  /** 0 to 1, to be compared with that of other tables only. */
  readonly score: number;
}

export interface RankInput {
  readonly sample: string;
  readonly complete: boolean;
  readonly newline: Dialect['newline'];
  /** The only one that is tried, where the file itself says so. */
  readonly delimiter: string | undefined;
  readonly comment: string | undefined;
}

/** All candidates see only so much, and at least a few lines; the best of them all of the sample. */
const firstCharacters = 16 * 1024;
const firstLines = 10;
const finalists = 3;
/** Of narrow tables, far fewer lines than the sample has tell as much. */
const mostRecords = 3000;
/** Of the best one's score: what is further behind stays behind. */
const withinReach = 0.6;

/** The tables that a sample may be, one for each separator and at least one, the likeliest first. */
export function rankTables(input: RankInput): readonly RankedTable[] {
  const { sample, complete, newline, comment } = input;
  const cut = firstCut(sample, newline);
  const start = sample.slice(0, cut);
  const candidates = candidatesOf(input, start).map((cutting) =>
    comment === undefined ? cutting : { ...cutting, comment },
  );
  const startIsAll = start.length === sample.length;
  const first = bestOfEach(candidates.flatMap((one) => tableOf(start, one, complete && startIsAll)));
  const columns = startIsAll
    ? first
    : byScore(reaching(first).flatMap(({ cutting }) => tableOf(sample, cutting, complete)));
  return byScore([...columns, oneColumn(input, start, complete && startIsAll)]);
}

function reaching(tables: readonly RankedTable[]): readonly RankedTable[] {
  const best = tables[0]?.score ?? 0;
  return tables.slice(0, finalists).filter(({ score }) => score >= best * withinReach);
}

function candidatesOf({ delimiter, newline }: RankInput, start: string): readonly Cutting[] {
  if (delimiter === undefined) return cuttingCandidates(start, newline);
  return quotings(start, delimiter).map((quoting) => ({ delimiter, newline, ...quoting }));
}

function firstCut(sample: string, newline: string): number {
  let at = -1;
  for (let line = 0; line < firstLines; line += 1) {
    at = sample.indexOf(newline, at + 1);
    if (at === -1) return sample.length;
  }
  return Math.max(at + 1, firstCharacters);
}

function tableOf(sample: string, cutting: Cutting, complete: boolean): readonly RankedTable[] {
  const split = splitSample(sample, cutting, complete, mostRecords);
  const records = textsOf(split);
  const block = findBlock(records);
  if (block === undefined || !weakDelimiterFits(cutting.delimiter, records, block)) return [];
  const { numbers } = split;
  return [{ cutting, records, numbers, block, score: scoreTable(split, block) * prior(cutting.delimiter) }];
}

/** How much rather something is a separator than a part of the text. */
function prior(delimiter: string): number {
  if (usualDelimiters.some((usual) => usual === delimiter) || delimiter < ' ') return 1;
  if (delimiter === ' ') return 0.75;
  return /[\^~¦§¬]/.test(delimiter) ? 0.95 : 0.75;
}

function oneColumn(
  { delimiter, newline, comment }: RankInput,
  start: string,
  complete: boolean,
): RankedTable {
  // A separator that does not occur, so that commas inside sentences stay where they are.
  const absent = [...usualDelimiters, '\x1f'].find((usual) => !start.includes(usual));
  const cutting: Cutting = {
    delimiter: delimiter ?? absent ?? '\x1e',
    quote: '"',
    newline,
    ...(comment === undefined ? {} : { comment }),
  };
  const quotedSplit = splitSample(start, cutting, complete, mostRecords);
  const isQuoted = quotedSplit.stray <= quotedSplit.quoted;
  const quoting: Cutting = isQuoted ? cutting : { ...cutting, quote: '' };
  const split = isQuoted ? quotedSplit : splitSample(start, quoting, complete, mostRecords);
  const records = textsOf(split);
  const lines = records.filter((record) => !isBlank(record));
  const block = { width: 1, start: 0, end: records.length, evenness: 1, titled: false };
  const { numbers } = split;
  return {
    cutting: quoting,
    records,
    numbers,
    block,
    score: lines.length === 0 ? 0.1 : scoreOneColumn(split),
  };
}

function textsOf({ records }: SplitSample): readonly (readonly string[])[] {
  return records.map((record) => record.map((cell) => cell.text));
}

function bestOfEach(tables: readonly RankedTable[]): readonly RankedTable[] {
  const best = new Map<string, RankedTable>();
  for (const table of byScore(tables)) {
    if (!best.has(table.cutting.delimiter)) best.set(table.cutting.delimiter, table);
  }
  return [...best.values()];
}

function byScore(tables: readonly RankedTable[]): readonly RankedTable[] {
  return [...tables].sort((one, other) => other.score - one.score);
}
