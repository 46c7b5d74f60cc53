import type { Dialect, Encoding } from '../model/dialect';
import type { FileDoubt } from '../model/openedFile';
import { countFooter } from './countFooter';
import { detectComment } from './detectComment';
import { detectHeader } from './detectHeader';
import { detectNewline } from './detectNewline';
import { isBlank } from './parseRecords';
import { placeUnnamed, type UnnamedPlace } from './placeUnnamed';
import { type RankedTable, type RankInput, rankTables } from './rankTables';
import { splitSample } from './splitSample';

export interface DetectedDialect {
  readonly dialect: Dialect;
  /** Where another table is nearly as likely; undefined where one is clearly the likeliest. */
  readonly doubt: FileDoubt | undefined;
}

const sampleCharacters = 128 * 1024;
/** As likely as that in relation to the likeliest: too close to be decided without asking. */
const closeCall = 0.93;
const mostOptions = 3;
const shownRecords = 5;
const shownCells = 5000;
const shownCharacters = 200;
/** By this first line Excel is told the separator. */
const separatorLine = /^"?sep=([^\r\n])"?(?:\r\n|\r|\n|$)/i;

/**
 * How the text of a file becomes rows and cells. A text without any separator is a file of one column.
 *
 * @param text the file's first part, or all of it: `complete`
 */
export function detectDialect(
  text: string,
  complete: boolean,
  encoding: Encoding = 'utf-8',
): DetectedDialect {
  const body = text.replace(/^\uFEFF/, '');
  const [line = '', told] = separatorLine.exec(body) ?? [];
  const table = body.slice(line.length);
  const sample = table.slice(0, sampleCharacters);
  const whole = complete && sample.length === table.length;
  const newline = detectNewline(body.slice(0, sampleCharacters));
  const ranked = rankWithComments({ sample, complete: whole, newline, delimiter: told, comment: undefined });
  const rest = complete ? table : undefined;
  const dialects = closeOnes(ranked)
    .flatMap((one) => {
      const dialect = dialectOf(one, rest, encoding, line === '' ? 0 : 1);
      const rows = tableOf(one);
      return placesOfUnnamed(dialect, rows).map((place) => readingOf(dialect, rows, place));
    })
    .slice(0, mostOptions);
  const [best] = dialects;
  if (best === undefined) throw new Error('no table was found, not even one of a single column');
  const options = dialects.filter(
    ({ rows }, index) => dialects.findIndex((one) => isSame(one.rows, rows)) === index,
  );
  return { dialect: best.dialect, doubt: options.length < 2 ? undefined : { kind: 'table', options } };
}

function rankWithComments(input: RankInput): readonly RankedTable[] {
  const ranked = rankTables(input);
  const comment = ranked[0] && detectComment(ranked[0]);
  return comment === undefined ? ranked : rankTables({ ...input, comment });
}

function closeOnes(ranked: readonly RankedTable[]): readonly RankedTable[] {
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score >= best * closeCall).slice(0, mostOptions);
}

function dialectOf(
  found: RankedTable,
  wholeText: string | undefined,
  encoding: Encoding,
  linesBefore: number,
): Dialect {
  const { cutting, block } = found;
  const { delimiter, quote, newline, escape, comment } = cutting;
  const first = firstRecord(found);
  const skipFirst = rowsAbove(found, first) + linesBefore;
  const skipLast = wholeText === undefined ? 0 : footerOf(wholeText, cutting, first, block.width);
  return {
    encoding,
    delimiter,
    quote,
    header: detectHeader(tableOf(found)),
    newline,
    ...(escape === undefined ? {} : { escape }),
    ...(skipFirst === 0 ? {} : { skipFirst }),
    ...(skipLast === 0 ? {} : { skipLast }),
    ...(comment === undefined ? {} : { comment }),
  };
}

/** The index of the first record that is no title. */
function firstRecord({ records, block }: RankedTable): number {
  const filled = records.findIndex((record) => !isBlank(record));
  return block.titled ? Math.max(block.start, filled, 0) : Math.max(filled, 0);
}

/** Blank lines alone need not be skipped. */
function rowsAbove({ records, numbers }: RankedTable, first: number): number {
  const above = (numbers[first] ?? 1) - 1;
  return above > first || records.slice(0, first).some((record) => !isBlank(record)) ? above : 0;
}

function footerOf(text: string, cutting: RankedTable['cutting'], titles: number, width: number): number {
  if (width < 2 || endsWithFullRow(text, cutting, width)) return 0;
  const all = splitSample(text, cutting, true).records.slice(titles);
  return countFooter(
    all.map((record) => record.map((cell) => cell.text)),
    width,
  );
}

/** Nothing else has to be looked at then, which is the usual case. */
function endsWithFullRow(
  text: string,
  { delimiter, newline }: RankedTable['cutting'],
  width: number,
): boolean {
  const end = text.trimEnd();
  const cells = end.slice(end.lastIndexOf(newline) + 1).split(delimiter);
  return cells.length >= width && cells.every((cell) => cell.trim() !== '' && cell !== '""');
}

/** Its names and rows. */
function tableOf(found: RankedTable): readonly (readonly string[])[] {
  const { records, block } = found;
  return records.slice(firstRecord(found), block.end).filter((record) => !isBlank(record));
}

/** Where the names may stand over the rows, the likeliest first. */
function placesOfUnnamed({ header }: Dialect, rows: readonly (readonly string[])[]): readonly UnnamedPlace[] {
  return header ? placeUnnamed(rows) : ['last'];
}

function readingOf(dialect: Dialect, rows: readonly (readonly string[])[], place: UnnamedPlace) {
  const [names = [], ...others] = rows;
  // Each name above the column that it would be given to.
  const missing = new Array<string>(Math.max(0, (others[0]?.length ?? 0) - names.length)).fill('');
  const shown = [place === 'first' ? ['', ...names] : [...names, ...missing], ...others]
    .slice(0, shownRecords)
    .map((record) => record.slice(0, shownCells).map((cell) => cell.slice(0, shownCharacters)));
  return { dialect: place === 'first' ? { ...dialect, unnamed: place } : dialect, rows: shown };
}

function isSame(one: readonly (readonly string[])[], other: readonly (readonly string[])[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
