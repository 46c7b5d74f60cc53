import Papa from 'papaparse';
import type { Dialect } from '../model/dialect';

export interface ParsedRecords {
  readonly records: readonly (readonly string[])[];
  /** Characters used: where the next record begins. */
  readonly consumed: number;
  /**
   * Whether quotes or line ends, also those of the torn last record, are not in order, so that these may not be the rows
   * that were meant.
   */
  readonly flawed: boolean;
}

/**
 * The one door to papaparse. Splits text into records of cells. With LF as line end, a CR before it belongs to the line end.
 * It knows neither comments nor escaped quotes: papaparse does not count comments, and takes the quote in `"a\\"` for escaped.
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
    const flawed = result.errors.length > 0 || hasOtherLineEnd(text, newline);
    if (newline === '\n' && text.includes('\r')) dropCarriageReturns(result.data);
    return { records: result.data, consumed: complete ? text.length : result.meta.cursor, flawed };
  };
}

/** A record of one empty cell is a blank line, also in a file of one column. */
export function isBlank(record: readonly string[]): boolean {
  return record.length === 1 && record[0] === '';
}

/** In place: a file of Windows has one on every line, and copying each row would cost a tenth of the reading. */
function dropCarriageReturns(records: readonly string[][]): void {
  for (const record of records) {
    const last = record[record.length - 1];
    if (last?.endsWith('\r') === true) record[record.length - 1] = last.slice(0, -1);
  }
}

/** A CR at the very end may be half of a line end. */
function hasOtherLineEnd(text: string, newline: '\n' | '\r'): boolean {
  return newline === '\r' ? text.includes('\n') : text.includes('\r') && /\r[^\n]/.test(text);
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
