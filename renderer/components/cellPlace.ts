/** A cell of a table by its place; row -1 holds the columns' names. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The id of a cell's element, unique among all tables of the page. */
export function cellId(table: string, { row, column }: CellPlace): string {
  return `${table}-${String(row)}-${String(column)}`;
}
