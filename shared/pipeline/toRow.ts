import type { Row } from '../model/csv';

/**
 * Makes every row as wide as the file. Of several problems the worst is told: one that stops the row before one that does not.
 * Empty cells beyond the last column harm nobody; a spreadsheet writes them where a longer row once was.
 * `suspicious`: the text around may hold characters that could not be decoded.
 */
export function toRow(
  rowNumber: number,
  cells: readonly string[],
  columnCount: number,
  suspicious: boolean,
): Row {
  const undecodable = suspicious && cells.some((cell) => cell.includes('\uFFFD'));
  if (cells.length === columnCount) {
    return undecodable ? { rowNumber, cells, problem: 'undecodable' } : { rowNumber, cells };
  }
  if (cells.length < columnCount) {
    const missing = new Array<string>(columnCount - cells.length).fill('');
    return {
      rowNumber,
      cells: [...cells, ...missing],
      problem: undecodable ? 'undecodable' : 'tooFewCells',
    };
  }
  const extraCells = cells.slice(columnCount);
  const shared = { rowNumber, cells: cells.slice(0, columnCount), extraCells };
  if (undecodable) return { ...shared, problem: 'undecodable' };
  return extraCells.some((cell) => cell !== '') ? { ...shared, problem: 'tooManyCells' } : shared;
}
