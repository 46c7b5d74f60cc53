import type { CellPlace } from './cellPlace';

export interface TableSize {
  readonly rows: number;
  readonly columns: number;
}

const page = 10;

/** Where a key leads from a cell, as in every grid (WAI-ARIA grid pattern); null for other keys. */
export function moveInTable(
  key: string,
  toEdge: boolean,
  from: CellPlace,
  { rows, columns }: TableSize,
): CellPlace | null {
  const to = target(key, toEdge, from, { rows, columns });
  return to && { row: clamp(to.row, -1, rows - 1), column: clamp(to.column, 0, columns - 1) };
}

function target(key: string, toEdge: boolean, { row, column }: CellPlace, size: TableSize): CellPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: toEdge ? -1 : row - 1, column };
    case 'ArrowDown':
      return { row: toEdge ? size.rows : row + 1, column };
    case 'ArrowLeft':
      return { row, column: toEdge ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: toEdge ? size.columns : column + 1 };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    case 'Home':
      return { row: toEdge ? -1 : row, column: 0 };
    case 'End':
      return { row: toEdge ? size.rows : row, column: size.columns };
    default:
      return null;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
