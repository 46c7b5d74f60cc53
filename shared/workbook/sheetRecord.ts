import { type CellBook, cellText } from './cellText';
import type { SheetRow } from './sheetReader';

/** A row of a sheet as text. */
export interface SheetRecord {
  /** As the sheet shows it, from 1. */
  readonly number: number;
  /** By column, up to the last that holds something; none where the row is empty. */
  readonly cells: readonly string[];
}

/** @throws FailureError as cellText does */
export function sheetRecord(row: SheetRow, book: CellBook): SheetRecord {
  const cells: string[] = [];
  let width = 0;
  for (const cell of row.cells) {
    const text = cellText(cell, book);
    if (text === '') continue;
    while (cells.length < cell.column) cells.push('');
    cells.push(text);
    if (text.trim() !== '') width = cells.length;
  }
  // Spaces alone are nothing, but only at the end of a row nobody misses them.
  if (cells.length > width) cells.length = width;
  return { number: row.number, cells };
}
