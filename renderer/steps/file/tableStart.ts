import type { Dialect } from '../../../shared/model/dialect';

/** The row that the table begins with: that of the names, or the first of all. Counted from 1, as the file's own rows. */
export function firstRowOf({ skipFirst = 0 }: Dialect): number {
  return skipFirst + 1;
}

/** The table begins with that row, which holds the names or, without a header, values. */
export function startAt(dialect: Dialect, rowNumber: number, header: boolean): Dialect {
  const { skipFirst: _, ...rest } = dialect;
  return rowNumber <= 1 ? { ...rest, header } : { ...rest, header, skipFirst: rowNumber - 1 };
}

/** Which column has no name, where there are fewer names than cells. */
export function leaveUnnamed(dialect: Dialect, place: 'first' | 'last'): Dialect {
  const { unnamed: _, ...rest } = dialect;
  return place === 'last' ? rest : { ...rest, unnamed: place };
}

/** So many rows at the end are no part of the table. */
export function leaveOutLast(dialect: Dialect, rows: number): Dialect {
  const { skipLast: _, ...rest } = dialect;
  return rows <= 0 ? rest : { ...rest, skipLast: rows };
}
