import type { Row } from '../model/csv';

/** Which characters the text around a row holds, that no cell should. */
export interface Doubts {
  /** U+FFFD, which stands for bytes that are no character. */
  readonly undecodable: boolean;
  readonly nul: boolean;
}

/**
 * Makes every row as wide as the file. Of several problems the worst is told: one that stops the row before one that does not.
 * Empty cells beyond the last column harm nobody; a spreadsheet writes them where a longer row once was.
 */
export function toRow(rowNumber: number, cells: readonly string[], columnCount: number, doubts: Doubts): Row {
  const problem = badCharacter(cells, doubts);
  if (cells.length === columnCount)
    return problem === undefined ? { rowNumber, cells } : { rowNumber, cells, problem };
  if (cells.length < columnCount) {
    const missing = new Array<string>(columnCount - cells.length).fill('');
    return { rowNumber, cells: [...cells, ...missing], problem: problem ?? 'tooFewCells' };
  }
  const extraCells = cells.slice(columnCount);
  const shared = { rowNumber, cells: cells.slice(0, columnCount), extraCells };
  if (problem !== undefined) return { ...shared, problem };
  return extraCells.some((cell) => cell !== '') ? { ...shared, problem: 'tooManyCells' } : shared;
}

function badCharacter(cells: readonly string[], { undecodable, nul }: Doubts): Row['problem'] {
  if (undecodable && cells.some((cell) => cell.includes('\uFFFD'))) return 'undecodable';
  return nul && cells.some((cell) => cell.includes('\0')) ? 'nul' : undefined;
}
