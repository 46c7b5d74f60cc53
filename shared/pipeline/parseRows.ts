import type { Dialect, Row } from '../model/csv';
import { FailureError } from '../model/failure';
import { isBlank, recordParser } from './parseRecords';
import { toRow } from './toRow';

export interface RowParser {
  /** Takes the next piece of the file's text, cut anywhere, and returns the rows that are complete by now. */
  readonly push: (text: string) => Row[];
  /** The last row, where the file does not end with a line break. */
  readonly end: () => Row[];
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
 */
export function createRowParser(dialect: Dialect, columnCount: number): RowParser {
  const parse = recordParser(dialect);
  let pending = '';
  let waitFor = 0;
  let recordNumber = 0;
  let beforeHeader = dialect.header;
  let atStart = true;

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
      rows.push(strayQuotes.has(index) ? { ...row, problem: 'quoteInside' } : row);
    }
    if (complete && openQuote) markOpen(rows, recordNumber);
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
    end: () => take(true),
  };
}

/** Only the file's very last record can have a quote that is still open when the file ends. */
function markOpen(rows: Row[], lastRecord: number): void {
  const row = rows.at(-1);
  if (row?.rowNumber === lastRecord) rows[rows.length - 1] = { ...row, problem: 'quoteNeverClosed' };
}
