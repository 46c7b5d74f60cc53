import type { Dialect } from '../model/dialect';
import { mapColumns } from '../model/mapColumns';
import type { Plan } from '../model/plan';
import { matchColumns } from './matchColumns';
import { neededColumns } from './neededColumns';

/** A set-up for files like the one that it was made for: every decision but how the file is read. */
export type SetUpPlan = Omit<Plan, 'dialect'>;

/** A file as far as a set-up has to know it. */
export interface TableNames {
  readonly dialect: Dialect;
  /** Unique, non-empty names. */
  readonly columns: readonly string[];
}

export interface AppliedTemplate {
  readonly plan: Plan;
  /** How many columns the set-up needs. */
  readonly needed: number;
  /** Names of those among them that the file has not; what is made of them is left out or stays open. */
  readonly missing: readonly string[];
  /** Needed columns that have a similar name in the file. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Names of columns that the set-up does not know. They are sent nowhere until somebody says so. */
  readonly added: readonly string[];
}

/** The set-up for another file, by the names of its columns. All that fits is kept, and the rest is told. */
export function applyTemplate(setUp: SetUpPlan, { dialect, columns }: TableNames): AppliedTemplate {
  const { messageIds, ...others } = setUp;
  // The first ids of rows that are sent again belong to those rows alone.
  const plan: SetUpPlan = messageIds?.by === 'first' ? others : setUp;
  const needed = neededColumns(plan);
  const matched = matchColumns(setUp.columns, columns);
  const places = matched.map((place, column) => {
    // A field's template finds its columns by their exact names.
    const name = place === undefined ? undefined : columns[place];
    return needed.named.has(column) && name !== setUp.columns[column] ? undefined : place;
  });
  const known = new Set(matched);
  const names = (indexes: readonly number[]) => indexes.map((index) => setUp.columns[index] ?? '');
  return {
    plan: mapColumns({ ...plan, dialect }, columns, (column) => places[column]),
    needed: needed.columns.length,
    missing: names(needed.columns.filter((column) => places[column] === undefined)),
    renamed: needed.columns.flatMap((column) => {
      const from = setUp.columns[column];
      const to = columns[places[column] ?? -1];
      return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
    }),
    added: columns.filter((_, index) => !known.has(index)),
  };
}
