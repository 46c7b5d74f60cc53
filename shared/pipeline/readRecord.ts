import type { Dialect } from '../model/dialect';

export interface RecordRead {
  readonly cells: string[];
  /** Where the next record begins. */
  readonly end: number;
  /**
   * What is wrong with its quotes. stray: one neither ends its cell nor is a part of it. open: the text ends before the
   * cell does.
   */
  readonly flaw?: 'stray' | 'open' | undefined;
  /** Whether its first cell stands in quotes. */
  readonly quoted: boolean;
  /** Whether a quote stands in a cell that is not quoted. */
  readonly looseQuote: boolean;
  /** Whether the line end of another system stands in a cell that is not quoted: there, it ends a row. */
  readonly otherLineEnd: boolean;
}

export interface RecordOptions {
  /** Whether the end of the text ends the record, too. */
  readonly complete: boolean;
  /** Goes on behind a stray quote as if it were a part of its cell; otherwise the cells before it are all that is read. */
  readonly lenient: boolean;
}

/**
 * Reads one record with care, as papaparse does where nothing is wrong: what that cannot tell or reads otherwise is the
 * place of every flaw, quotes behind a backslash, and whether a cell was quoted.
 *
 * @returns undefined when the text ends before it is known where the record does
 */
export function readRecord(
  text: string,
  start: number,
  dialect: Dialect,
  { complete, lenient }: RecordOptions,
): RecordRead | undefined {
  const { delimiter, quote, newline } = dialect;
  const quoted = quote !== '' && text.startsWith(quote, start);
  const cells: string[] = [];
  let flaw: RecordRead['flaw'];
  let looseQuote = false;
  let otherLineEnd = false;
  let lineEnd = -1;
  let at = start;
  for (;;) {
    if (quote !== '' && text.startsWith(quote, at)) {
      const closing = closingQuote(text, at + 1, dialect, lenient);
      if (closing.stray) flaw = 'stray';
      const isLeft = flaw === 'stray' && !lenient;
      if (closing.next === -1 && !isLeft) {
        if (!complete) return undefined;
        flaw = 'open';
      }
      // The cell may be as long as the text: whoever asks for its flaw alone does not wait for it.
      if (isLeft) break;
      cells.push(unescaped(text.slice(at + 1, closing.at), dialect));
      at = closing.next === -1 ? text.length : closing.next;
    } else {
      if (lineEnd < at) lineEnd = endOf(text, at, newline);
      const line = text.slice(at, lineEnd);
      const length = line.indexOf(delimiter);
      const cell = length === -1 ? withoutReturn(line, newline) : line.slice(0, length);
      if (quote !== '' && cell.includes(quote)) looseQuote = true;
      if (cell.includes(newline === '\n' ? '\r' : '\n')) otherLineEnd = true;
      cells.push(cell);
      at = length === -1 ? lineEnd : at + length;
    }
    if (at >= text.length) {
      if (!complete) return undefined;
      break;
    }
    at += 1;
    if (text.startsWith(newline, at - 1)) break;
  }
  return { cells, end: at, flaw, quoted, looseQuote, otherLineEnd };
}

function endOf(text: string, at: number, newline: string): number {
  const end = text.indexOf(newline, at);
  return end === -1 ? text.length : end;
}

/** A CR right before an LF, or before the end of the text, belongs to the line end. */
function withoutReturn(line: string, newline: string): string {
  return newline === '\n' && line.endsWith('\r') ? line.slice(0, -1) : line;
}

interface ClosingQuote {
  /** The end of the text, where none closes the cell. */
  readonly at: number;
  /** The separator, line end or end of text behind it and what blanks follow it; -1: none closes the cell. */
  readonly next: number;
  readonly stray: boolean;
}

function closingQuote(text: string, start: number, dialect: Dialect, lenient: boolean): ClosingQuote {
  const { quote, delimiter, newline } = dialect;
  let stray = false;
  let at = nextQuote(text, start, start, dialect);
  while (at !== -1) {
    let next = at + 1;
    let sign = text.charAt(next);
    while (sign !== '' && sign !== delimiter && sign !== newline && /\s/.test(sign)) {
      next += 1;
      sign = text.charAt(next);
    }
    if (sign === '' || sign === delimiter || sign === newline) return { at, next, stray };
    stray = true;
    if (!lenient) break;
    at = nextQuote(text, at + quote.length, start, dialect);
  }
  return { at: text.length, next: -1, stray };
}

/** The next quote that is neither doubled nor stands behind an odd number of backslashes, where those escape it. */
function nextQuote(text: string, from: number, cellStart: number, { quote, escape }: Dialect): number {
  let at = text.indexOf(quote, from);
  while (at !== -1) {
    const escaped = escape !== undefined && isEscaped(text, at, cellStart, escape);
    if (!escaped && text.charAt(at + 1) !== quote) return at;
    at = text.indexOf(quote, escaped ? at + 1 : at + 2);
  }
  return -1;
}

function isEscaped(text: string, at: number, cellStart: number, escape: string): boolean {
  let first = at;
  while (first > cellStart && text.charAt(first - 1) === escape) first -= 1;
  return (at - first) % 2 === 1;
}

/** As PostgreSQL reads it: a backslash is a sign of its own unless a quote or another backslash follows. */
function unescaped(cell: string, { quote, escape }: Dialect): string {
  if (escape !== undefined && cell.includes(escape)) {
    return cell.replace(
      quote === '"' ? /\\([\\"])|""/g : /\\([\\'])|''/g,
      (_, sign?: string) => sign ?? quote,
    );
  }
  return cell.includes(quote + quote) ? cell.replaceAll(quote + quote, quote) : cell;
}
