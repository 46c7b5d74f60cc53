import type { Dialect } from '../model/dialect';
import { countLineEnds } from './countLineEnds';
import { detectHeader } from './detectHeader';
import { isBlank, recordParser } from './parseRecords';

const delimiters = [',', ';', '\t', '|'] as const;
const quotes = ['"', "'"] as const;
const sampleCharacters = 128 * 1024;
const sampleRecords = 300;
/** "1,50": a comma between digits that is no separator when something else separates, too. */
const decimalComma = /^-?\d+(?:\.\d{3})*,\d+$/;

interface Candidate {
  readonly delimiter: string;
  readonly records: readonly (readonly string[])[];
  /** Cells that most records have. */
  readonly width: number;
  /** Share of the records that have so many. */
  readonly agreement: number;
}

/** How the first part of a file becomes cells. A text without any separator is a file of one column. */
export function detectDialect(text: string): Dialect {
  const sample = text.replace(/^\uFEFF/, '').slice(0, sampleCharacters);
  const complete = sample.length < sampleCharacters;
  const newline = detectNewline(sample);
  const quote = detectQuote(sample);
  const shape = { encoding: 'utf-8', quote, header: true, newline } as const;
  const best = detectDelimiter(sample, shape, complete);
  return { ...shape, delimiter: best.delimiter, header: detectHeader(best.records) };
}

function detectNewline(sample: string): '\n' | '\r' {
  const { lf, crlf, cr } = countLineEnds(sample, '"');
  return lf + crlf === 0 && cr > 0 ? '\r' : '\n';
}

/** Single quotes only where cells begin and end with them and none does with double ones. */
function detectQuote(sample: string): Dialect['quote'] {
  const [double, single] = quotes.map((quote) => quotedCells(sample, quote));
  return (double ?? 0) === 0 && (single ?? 0) > 1 ? "'" : '"';
}

function quotedCells(sample: string, quote: string): number {
  const pattern = new RegExp(
    `(?:^|[,;\\t|\\n\\r])${quote}[^${quote}\\n\\r]*${quote}(?=[,;\\t|\\n\\r]|$)`,
    'g',
  );
  return sample.match(pattern)?.length ?? 0;
}

function detectDelimiter(sample: string, shape: Omit<Dialect, 'delimiter'>, complete: boolean): Candidate {
  const candidates = delimiters.map((delimiter) => tryDelimiter(sample, { ...shape, delimiter }, complete));
  const splitting = candidates.filter(({ width, agreement }) => width > 1 && agreement > 0.5);
  const [first, ...others] = splitting;
  if (first === undefined) return oneColumn(sample, candidates);
  return others.reduce((best, candidate) => (isBetter(candidate, best) ? candidate : best), first);
}

function tryDelimiter(sample: string, dialect: Dialect, complete: boolean): Candidate {
  const all = recordParser(dialect)(sample, complete).records;
  const records = all.filter((cells) => !isBlank(cells)).slice(0, sampleRecords);
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [0, 0];
  // A first record of another width is no header of these columns.
  const headed = records[0]?.length === width;
  const agreement = records.length === 0 ? 0 : (count / records.length) * (headed ? 1 : 0.6);
  return { delimiter: dialect.delimiter, records, width, agreement };
}

function isBetter(candidate: Candidate, best: Candidate): boolean {
  if (Math.abs(candidate.agreement - best.agreement) > 0.05) return candidate.agreement > best.agreement;
  // Both cut evenly: "1,50;2,30" is two numbers, not three odd pieces.
  if (best.delimiter === ',' && hasDecimalCommas(candidate)) return true;
  return candidate.width > best.width;
}

function hasDecimalCommas({ records }: Candidate): boolean {
  const cells = records.slice(0, 50).flat();
  const withComma = cells.filter((cell) => cell.includes(','));
  return withComma.length > 0 && withComma.every((cell) => decimalComma.test(cell.trim()));
}

/** One column: a separator that does not occur, so that commas inside sentences stay where they are. */
function oneColumn(sample: string, candidates: readonly Candidate[]): Candidate {
  const absent = candidates.find(({ delimiter }) => !sample.includes(delimiter));
  const least = [...candidates].sort((one, other) => one.width - other.width)[0];
  return absent ?? least ?? { delimiter: ',', records: [], width: 0, agreement: 0 };
}
