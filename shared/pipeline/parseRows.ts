import type { Row, RowProblem } from '../model/csv';
import type { Dialect } from '../model/dialect';
import { FailureError } from '../model/failure';
import { createLastRows } from './lastRows';
import { isBlank } from './parseRecords';
import { createPreamble } from './preamble';
import { longestRecord } from './readSoundRecord';
import { recordReader } from './recordReader';
import { createShortRows } from './shortRows';
import { type Doubts, toRow } from './toRow';

export interface RowParser {
  /**
   * Takes the next piece of the file's text, cut anywhere, and returns the rows that are complete by now, in portions: of
   * a text that had to wait there may be many. A row with too few cells waits for the next one, which may be its other half.
   */
  readonly push: (text: string) => Generator<Row[], void, undefined>;
  /** The last row, where the file does not end with a line break, and rows that waited. */
  readonly end: () => Generator<Row[], void, undefined>;
  /** What is read and is no row yet; undefined while more than the text that follows decides what becomes of it. */
  readonly rest: () => UnreadText | undefined;
}

export interface UnreadText {
  /** The beginning of the next record. */
  readonly text: string;
  /** The number of the last record before it. */
  readonly record: number;
}

/** Characters of text that waited that become rows at once. */
const portion = 128 * 1024;
/** More unread text than that is looked at again only when it has doubled. */
const longPending = 4096;

/**
 * Turns the text of a file into rows of `columnCount` cells. The rows do not depend on where the text is cut.
 * LF, CRLF and mixed files are read as LF; the CR is taken off the last cell.
 * Blank lines and comments count for the row numbers and are no rows; neither is the header, and neither are the records
 * before it and after the last row that the dialect says to skip. A blank line is none of the last.
 * Rows that an open quote has swallowed are read all the same: see readSoundRecord.
 * Throws a FailureError `fileRowTooLong` with its `row` when a line is longer than 64 Mi characters.
 *
 * @param after the number of the record after which the text goes on; undefined begins with the beginning of the file
 */
export function createRowParser(dialect: Dialect, columnCount: number, after?: number): RowParser {
  const read = recordReader({ dialect, columnCount });
  const preamble = after === undefined ? createPreamble(dialect) : undefined;
  const shortRows = createShortRows(columnCount);
  const lastRows = createLastRows<{ readonly row: Row; readonly width: number }>(dialect.skipLast ?? 0);
  let pending = '';
  /** Looked at again only when there is so much text, so that the cost of a long record is in proportion to its length. */
  let waitFor = 0;
  /** Characters that become rows at once: more where one record has more. */
  let size = portion;
  let recordNumber = after ?? 0;
  let atStart = after === undefined;

  function beginsWithRows(complete: boolean): boolean {
    if (preamble === undefined || preamble.done()) return true;
    pending = pending.slice(preamble.read(pending, 0, complete));
    recordNumber = preamble.count();
    return preamble.done();
  }

  function* take(complete: boolean): Generator<Row[], void, undefined> {
    if (pending.length < waitFor && !complete) return;
    const begins = beginsWithRows(complete);
    while (begins && pending !== '') {
      const isAll = size >= pending.length;
      const text = isAll ? pending : pending.slice(0, size);
      const { records, problems, consumed, endless } = read(text, isAll && complete);
      pending = consumed === 0 ? pending : pending.slice(consumed);
      const torn = isAll && complete && !text.endsWith(dialect.newline);
      yield rowsOf(records, problems, doubtsOf(text), torn);
      if (endless) throw new FailureError('fileRowTooLong', { row: recordNumber + 1 });
      if (isAll) break;
      size = consumed === 0 ? size * 2 : portion;
    }
    waitFor = pending.length > longPending ? Math.min(pending.length * 2, atMost(pending.length)) : 0;
  }

  function rowsOf(
    records: readonly (readonly string[])[],
    problems: ReadonlyMap<number, RowProblem>,
    doubts: Doubts,
    torn: boolean,
  ): Row[] {
    const rows: Row[] = [];
    for (const [index, cells] of records.entries()) {
      recordNumber += 1;
      if (isBlank(cells)) continue;
      const row = toRow(recordNumber, cells, columnCount, doubts);
      const isTorn = torn && index === records.length - 1;
      const problem =
        problems.get(index) ?? (isTorn && row.problem === 'tooFewCells' ? 'cutOff' : row.problem);
      const next = { row: problem === row.problem ? row : { ...row, problem }, width: cells.length };
      const sure = lastRows.add(next);
      if (sure !== undefined) shortRows.add(rows, sure.row, sure.width);
    }
    return rows;
  }

  return {
    push: (text) => {
      pending += atStart && text.startsWith('\uFEFF') ? text.slice(1) : text;
      if (text !== '') atStart = false;
      return take(false);
    },
    end: function* () {
      yield* take(true);
      const rows: Row[] = [];
      shortRows.end(rows);
      yield rows;
    },
    rest: () => {
      const waits = shortRows.waiting() || lastRows.waiting() || preamble?.done() === false;
      return waits ? undefined : { text: pending, record: recordNumber };
    },
  };
}

/** What may stand in some cell of this text. */
function doubtsOf(text: string): Doubts {
  return { undecodable: text.includes('\uFFFD'), nul: text.includes('\0') };
}

/** No more than the longest record, and then what it takes to see what follows it. */
function atMost(length: number): number {
  return Math.max(longestRecord, length + portion);
}
