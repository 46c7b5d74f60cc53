import type { Row } from '../model/csv';
import type { Dialect } from '../model/dialect';
import { FailureError } from '../model/failure';
import { isBlank, recordParser } from './parseRecords';
import { createShortRows } from './shortRows';
import { toRow } from './toRow';

export interface RowParser {
  /**
   * Takes the next piece of the file's text, cut anywhere, and returns the rows that are complete by now. A row with too few
   * cells waits for the next one, which may be its other half.
   */
  readonly push: (text: string) => Row[];
  /** The last row, where the file does not end with a line break, and rows that waited. */
  readonly end: () => Row[];
  /** What is read and is no row yet; undefined while more than the text that follows decides what becomes of it. */
  readonly rest: () => UnreadText | undefined;
}

export interface UnreadText {
  /** The beginning of the next record. */
  readonly text: string;
  /** The number of the last record before it. */
  readonly record: number;
}

/** Characters without the end of a record after which a quote is taken to be open for good. */
const longestRecord = 8 * 1024 * 1024;
/** A long unfinished record is looked at again only after it has doubled, so that the cost stays in proportion to its length. */
const longRecord = 256 * 1024;

/**
 * Turns the text of a file into rows of `columnCount` cells. The rows do not depend on where the text is cut.
 * LF, CRLF and mixed files are read as LF; the CR is taken off the last cell.
 * Blank lines count for the row numbers and are no rows; neither is the header.
 * Throws a FailureError `fileQuoteNeverClosed` with its `row` when a record is longer than 8 million characters.
 *
 * @param after the number of the record after which the text goes on; undefined begins with the beginning of the file
 */
export function createRowParser(dialect: Dialect, columnCount: number, after?: number): RowParser {
  const parse = recordParser(dialect);
  const shortRows = createShortRows(columnCount);
  let pending = '';
  let waitFor = 0;
  let recordNumber = after ?? 0;
  let beforeHeader = after === undefined && dialect.header;
  let atStart = after === undefined;

  function take(complete: boolean): Row[] {
    if (pending === '') return [];
    const { records, consumed, openQuote, strayQuotes } = parse(pending, complete);
    const suspicious = pending.includes('\uFFFD');
    pending = consumed === 0 ? pending : pending.slice(consumed);
    const rows: Row[] = [];
    for (const [index, cells] of records.entries()) {
      recordNumber += 1;
      if (isBlank(cells)) continue;
      if (beforeHeader) {
        beforeHeader = false;
        continue;
      }
      const row = toRow(recordNumber, cells, columnCount, suspicious);
      const isTorn = complete && index === records.length - 1;
      const problem = problemInFile(row, strayQuotes.has(index), isTorn, openQuote);
      shortRows.add(rows, problem === row.problem ? row : { ...row, problem }, cells.length);
    }
    return rows;
  }

  return {
    push: (text) => {
      pending += atStart && text.startsWith('\uFEFF') ? text.slice(1) : text;
      if (text !== '') atStart = false;
      if (pending.length < waitFor) return [];
      const rows = take(false);
      if (pending.length > longestRecord) {
        throw new FailureError('fileQuoteNeverClosed', { row: recordNumber + 1 });
      }
      waitFor = pending.length > longRecord ? Math.min(pending.length * 2, longestRecord + 1) : 0;
      return rows;
    },
    end: () => {
      const rows = take(true);
      shortRows.end(rows);
      return rows;
    },
    rest: () => (beforeHeader || shortRows.waiting() ? undefined : { text: pending, record: recordNumber }),
  };
}

/**
 * What is wrong with a row for what stands around it. `isTorn`: the file ends in it, without a line end, so it may be cut
 * off, and only there a quote can still be open.
 */
function problemInFile(row: Row, strayQuote: boolean, isTorn: boolean, openQuote: boolean): Row['problem'] {
  if (isTorn && openQuote) return 'quoteNeverClosed';
  if (strayQuote) return 'quoteInside';
  return isTorn && row.problem === 'tooFewCells' ? 'cutOff' : row.problem;
}
