import type { Dialect } from '../model/dialect';

/** What of a dialect decides where records and cells end. */
export type Cutting = Pick<Dialect, 'delimiter' | 'quote' | 'newline' | 'escape' | 'comment'>;

export interface SampleCell {
  readonly text: string;
  /** It stood in quotes, and nothing stood around them. */
  readonly quoted: boolean;
}

export interface SplitSample {
  readonly records: readonly (readonly SampleCell[])[];
  /** The row number of each record: comments, which are no records, count. */
  readonly numbers: readonly number[];
  /** Cells in quotes. */
  readonly quoted: number;
  /** Quotes that end no cell although one was open, and one that is open for so long that it is none. */
  readonly stray: number;
}

/** Characters that may stand between a quote and the end of a sample that goes on. */
const openForLong = 8192;

interface Cell extends SampleCell {
  readonly end: number;
  readonly stray: number;
}

/**
 * Cuts a sample as the reader of rows would, and tells how well the quotes fit. For guessing only: rows are read by
 * parseRecords. `complete`: the sample's end ends the last record, too; otherwise the torn last record is left out.
 * `mostRecords`: the rest of the sample is left alone.
 */
export function splitSample(
  text: string,
  cutting: Cutting,
  complete: boolean,
  mostRecords = Infinity,
): SplitSample {
  const records: SampleCell[][] = [];
  const numbers: number[] = [];
  let number = 1;
  let record: SampleCell[] = [];
  let quoted = 0;
  let stray = 0;
  let at = 0;
  while (at < text.length && records.length < mostRecords) {
    if (record.length === 0 && text[at] === cutting.comment) {
      const end = text.indexOf(cutting.newline, at);
      at = end === -1 ? text.length : end + 1;
      number += 1;
      continue;
    }
    const cell = readCell(text, at, cutting, complete);
    record.push(cell);
    if (cell.quoted) quoted += 1;
    stray += cell.stray;
    at = cell.end + 1;
    // A separator at the very end has an empty cell behind it.
    if (text[cell.end] === cutting.delimiter && at < text.length) continue;
    if (text[cell.end] === cutting.delimiter) record.push({ text: '', quoted: false });
    if (cell.end < text.length || complete) {
      records.push(record);
      numbers.push(number);
    }
    number += 1;
    record = [];
  }
  return { records, numbers, quoted, stray };
}

function readCell(text: string, start: number, cutting: Cutting, complete: boolean): Cell {
  if (cutting.quote !== '' && text[start] === cutting.quote)
    return readQuoted(text, start, cutting, complete);
  let end = start;
  while (end < text.length && text[end] !== cutting.delimiter && text[end] !== cutting.newline) end += 1;
  const last = text[end] === cutting.newline && text[end - 1] === '\r' ? end - 1 : end;
  return { text: text.slice(start, Math.max(start, last)), quoted: false, stray: 0, end };
}

function readQuoted(text: string, start: number, cutting: Cutting, complete: boolean): Cell {
  const { quote, escape } = cutting;
  let stray = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    if (escape !== undefined && text[at] === escape) at += 1;
    else if (text[at] === quote) {
      const end = endBehind(text, at + 1, cutting);
      if (end !== undefined)
        return { text: unquoted(text.slice(start + 1, at), cutting), quoted: stray === 0, stray, end };
      if (text[at + 1] === quote && escape === undefined) at += 1;
      else stray += 1;
    }
  }
  const open = complete || text.length - start > openForLong;
  return { text: text.slice(start + 1), quoted: false, stray: stray + (open ? 1 : 0), end: text.length };
}

/** Where the cell ends whose closing quote stands right before `at`; undefined when it is no closing one. */
function endBehind(text: string, at: number, { delimiter, newline }: Cutting): number | undefined {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== newline) {
    if (text[end] !== ' ' && !(text[end] === '\r' && text[end + 1] === newline)) return undefined;
    end += 1;
  }
  return end;
}

function unquoted(text: string, { quote, escape }: Cutting): string {
  return text.replaceAll(`${escape ?? quote}${quote}`, quote);
}
