import { type FileWarning, mostColumns, type Row } from '../model/csv';
import type { Dialect } from '../model/dialect';
import { FailureError } from '../model/failure';
import { nameColumns } from '../pipeline/nameColumns';
import type { SheetRecord } from './sheetRecord';
import { createSheetRows } from './sheetRows';
import { sheetWarnings } from './sheetWarnings';

export interface SheetHead {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly warnings: readonly FileWarning[];
}

/** What a sheet hides, as it says itself. */
export interface HiddenParts {
  /** Numbers of rows. */
  readonly rows: ReadonlySet<number>;
  /** From 0. */
  readonly columns: readonly number[];
}

/**
 * The first rows of a sheet as a table that is as wide as the widest of them: a cell beside the table is a column without a
 * name rather than a mistake.
 *
 * @throws FailureError `fileTooManyColumns` with `count` and `limit`
 */
export function sheetHead(records: readonly SheetRecord[], dialect: Dialect, hidden: HiddenParts): SheetHead {
  const { skipFirst = 0, header } = dialect;
  const table = records.filter(({ number, cells }) => number > skipFirst && cells.length > 0);
  const width = table.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  if (width > mostColumns) throw new FailureError('fileTooManyColumns', { count: width, limit: mostColumns });
  const given = header ? (table[0]?.cells ?? []) : [];
  const names = [...given, ...new Array<string>(width - given.length).fill('')];
  const columns = nameColumns(names);
  const take = createSheetRows(dialect, width);
  const rows = take(records);
  return { columns, rows, warnings: sheetWarnings({ names, columns, rows, header }, hidden) };
}
