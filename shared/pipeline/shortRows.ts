import type { Row } from '../model/csv';

export interface ShortRows {
  /** Puts the row, `width` cells wide in the file, behind the others, or holds it back until it is known what follows. */
  readonly add: (rows: Row[], row: Row, width: number) => void;
  /** Nothing follows: puts what was held back behind the others. */
  readonly end: (rows: Row[]) => void;
  /** Whether a row is held back. */
  readonly waiting: () => boolean;
}

/** Rows that are held back at most: a value of more lines than that is not looked for. */
const mostHeld = 100;

/**
 * Finds rows that a line break without quotes has split: a short row and the next one that together have one cell more than
 * there are columns, and between them lines of a single cell when the value has more than two lines. All of them become
 * `brokenLine`, because as a row of its own the second half puts values into the wrong columns.
 * A break inside the first or the last column leaves one half as wide as the table, and cannot be told from a good row.
 */
export function createShortRows(columnCount: number): ShortRows {
  let held: Row[] = [];
  let firstWidth = 0;

  function end(rows: Row[]): void {
    rows.push(...held);
    held = [];
  }

  return {
    add: (rows, row, width) => {
      if (held.length > 0) {
        if (firstWidth + width === columnCount + 1) {
          rows.push(...held.map(broken), broken(row));
          held = [];
          return;
        }
        if (width === 1 && held.length < mostHeld) {
          held.push(row);
          return;
        }
        end(rows);
      }
      if (width > 1 && width < columnCount) {
        held = [row];
        firstWidth = width;
      } else rows.push(row);
    },
    end,
    waiting: () => held.length > 0,
  };
}

/** What stops the row for a reason of its own stays told. */
function broken(row: Row): Row {
  return row.problem === 'tooFewCells' || row.problem === 'cutOff' ? { ...row, problem: 'brokenLine' } : row;
}
