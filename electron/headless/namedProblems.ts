import type { Problem } from '../../shared/model/run';

/** Problems for other programs: a column by its name beside its place, counted from 0. */
export function namedProblems(problems: readonly Problem[], columns: readonly string[]): readonly object[] {
  return problems.map(({ column, ...problem }) => ({
    ...problem,
    ...(column === undefined ? {} : { column: { index: column, name: columns[column] ?? '' } }),
  }));
}
