import Papa from 'papaparse';
import type { Dialect } from '../model/dialect';

export interface ParsedRecords {
  readonly records: readonly (readonly string[])[];
  /** Characters used: where the next record begins. */
  readonly consumed: number;
  /** Indexes of records with a quote that neither ends its cell nor is doubled: the cell may have run over following lines. */
  readonly strayQuotes: ReadonlySet<number>;
  /** A quoted cell of the last record was still open at the end of the text. */
  readonly openQuote: boolean;
}

/**
 * The one door to papaparse. Splits text into records of cells. With LF as line end, a CR before it belongs to the line end.
 * `complete`: the text's end ends the last record, too; otherwise the torn last record is left for the next call.
 */
export function recordParser(dialect: Dialect): (text: string, complete: boolean) => ParsedRecords {
  const { delimiter, quote, newline } = dialect;
  const parser = new Papa.Parser(
    quote === '' ? { delimiter, newline, fastMode: true } : { delimiter, newline, quoteChar: quote },
  );
  return (text, complete) => {
    const result: unknown = parser.parse(text, 0, !complete);
    if (!isResult(result)) throw new Error('papaparse answered with something else than rows');
    if (newline === '\n' && text.includes('\r')) dropCarriageReturns(result.data);
    return {
      records: result.data,
      consumed: complete ? text.length : result.meta.cursor,
      strayQuotes: strayQuotes(result),
      openQuote: result.errors.some(({ code }) => code === 'MissingQuotes'),
    };
  };
}

/** A record of one empty cell is a blank line, also in a file of one column. */
export function isBlank(record: readonly string[]): boolean {
  return record.length === 1 && record[0] === '';
}

const noRecords: ReadonlySet<number> = new Set();

/** A torn last record may be named, too: it is no record yet, so nobody asks for it. */
function strayQuotes({ errors }: PapaResult): ReadonlySet<number> {
  if (errors.length === 0) return noRecords;
  return new Set(errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' ? [row] : [])));
}

/** In place: a file of Windows has one on every line, and copying each row would cost a tenth of the reading. */
function dropCarriageReturns(records: readonly string[][]): void {
  for (const record of records) {
    const last = record[record.length - 1];
    if (last?.endsWith('\r') === true) record[record.length - 1] = last.slice(0, -1);
  }
}

interface PapaResult {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly code: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

/** papaparse types this result as `any`. Its rows are not walked again: that would double the cost of reading. */
function isResult(value: unknown): value is PapaResult {
  if (typeof value !== 'object' || value === null) return false;
  if (!('data' in value) || !('errors' in value) || !('meta' in value)) return false;
  const { meta } = value;
  return (
    Array.isArray(value.data) &&
    Array.isArray(value.errors) &&
    typeof meta === 'object' &&
    meta !== null &&
    'cursor' in meta &&
    typeof meta.cursor === 'number'
  );
}
