import type { RowProblem } from '../model/csv';
import type { Dialect } from '../model/dialect';
import { isComment } from './isComment';
import { isBlank } from './parseRecords';
import { readRecord } from './readRecord';

/** Characters that names may have: an open quote among them that is not closed by then is open by mistake. */
const longestNames = 256 * 1024;

export interface Names {
  readonly cells: readonly string[];
  readonly rowNumber: number;
  readonly problem?: RowProblem | undefined;
}

export interface Preamble {
  /** Reads on from `at` and returns the place up to which it is done. */
  readonly read: (text: string, at: number, complete: boolean) => number;
  readonly done: () => boolean;
  /** Records read, the comments and blank ones among them. */
  readonly count: () => number;
  /** The record with the names, once it is read and where there is one. */
  readonly names: () => Names | undefined;
}

/** Reads what comes before the rows: records to skip, blank lines, comments, and the names of the columns. */
export function createPreamble(dialect: Dialect): Preamble {
  let toSkip = dialect.skipFirst ?? 0;
  let count = 0;
  let names: Names | undefined;

  const done = (): boolean => toSkip === 0 && (!dialect.header || names !== undefined);

  return {
    read: (text, start, complete) => {
      let at = start;
      while (!done() && at < text.length) {
        const record = readNames(text, at, dialect, complete);
        if (record === undefined) break;
        at = record.end;
        count += 1;
        if (toSkip > 0) toSkip -= 1;
        else if (!record.comment && !isBlank(record.cells)) {
          names = { cells: record.cells, rowNumber: count, problem: record.problem };
        }
      }
      return at;
    },
    done,
    count: () => count,
    names: () => names,
  };
}

interface NamesRead {
  readonly cells: readonly string[];
  readonly end: number;
  readonly comment: boolean;
  readonly problem?: RowProblem | undefined;
}

/**
 * Reads a record without knowing how wide it should be. With quotes that are not in order it ends with its line, so that it
 * swallows no rows.
 *
 * @returns undefined when the text ends before it is known where the record does
 */
export function readNames(
  text: string,
  start: number,
  dialect: Dialect,
  complete: boolean,
): NamesRead | undefined {
  const lineEnd = text.indexOf(dialect.newline, start);
  if (lineEnd === -1 && !complete) return undefined;
  const end = lineEnd === -1 ? text.length : lineEnd + 1;
  if (isComment(text, start, dialect)) return { cells: [], end, comment: true };
  const part = text.slice(start, Math.max(end, start + longestNames));
  const isAll = complete && start + part.length >= text.length;
  const record = readRecord(part, 0, dialect, { complete: isAll, lenient: false });
  if (record !== undefined && record.flaw === undefined) {
    return { cells: record.cells, end: start + record.end, comment: false };
  }
  if (record === undefined && part.length < longestNames) return undefined;
  const line = text.slice(start, end).replace(/\r?\n$|\r$/, '');
  const lenient = readRecord(line, 0, dialect, { complete: true, lenient: true });
  if (lenient?.flaw === 'stray') return { cells: lenient.cells, end, comment: false, problem: 'quoteInside' };
  const plain = readRecord(line, 0, { ...dialect, quote: '' }, { complete: true, lenient: true });
  return { cells: plain?.cells ?? [], end, comment: false, problem: 'quoteNeverClosed' };
}
