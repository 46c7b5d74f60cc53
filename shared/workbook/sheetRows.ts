import type { Row } from '../model/csv';
import type { Dialect } from '../model/dialect';
import { createLastRows } from '../pipeline/lastRows';
import type { SheetRecord } from './sheetRecord';

/** Takes the records of a sheet in their order and returns those rows of the table that are certain by now. */
export type SheetRows = (records: readonly SheetRecord[]) => Row[];

/**
 * Which records of a sheet are rows, each with as many cells as there are columns. Cells that a sheet leaves out are empty
 * and no problem; what stands beyond the last column is kept and told.
 */
export function createSheetRows(dialect: Dialect, columnCount: number): SheetRows {
  const { skipFirst = 0, skipLast = 0, comment } = dialect;
  const last = createLastRows<Row>(skipLast);
  let beforeNames = dialect.header;

  return (records) => {
    const rows: Row[] = [];
    for (const { number, cells } of records) {
      if (cells.length === 0 || number <= skipFirst) continue;
      if (comment !== undefined && cells[0]?.startsWith(comment) === true) continue;
      if (beforeNames) {
        beforeNames = false;
        continue;
      }
      const sure = last.add(sheetRow(number, cells, columnCount));
      if (sure !== undefined) rows.push(sure);
    }
    return rows;
  };
}

function sheetRow(rowNumber: number, cells: readonly string[], columnCount: number): Row {
  if (cells.length > columnCount) {
    const extraCells = cells.slice(columnCount);
    return { rowNumber, cells: cells.slice(0, columnCount), extraCells, problem: 'tooManyCells' };
  }
  const missing = columnCount - cells.length;
  return { rowNumber, cells: missing === 0 ? cells : [...cells, ...new Array<string>(missing).fill('')] };
}
