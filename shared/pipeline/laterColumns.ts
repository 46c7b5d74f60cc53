import { type FilePreview, type LaterColumn, mostColumns } from '../model/csv';
import type { Field, Plan } from '../model/plan';
import { commonType } from './jsonColumns';
import { placeClaims } from './placeClaims';
import { profileColumns } from './profileColumns';

export interface LaterColumns {
  readonly add: (columns: readonly LaterColumn[]) => void;
  /** Each once, in the order in which they appeared; no more than a plan can hold beside the others. */
  readonly columns: () => readonly LaterColumn[];
}

/** Gathers the columns that a file of `columnCount` columns turns out to have as well. */
export function createLaterColumns(columnCount: number): LaterColumns {
  const found = new Map<string, LaterColumn['type']>();
  return {
    add(columns) {
      for (const { name, type } of columns) {
        const known = found.has(name);
        if (known || found.size < mostColumns - columnCount)
          found.set(name, commonType(found.get(name), type));
      }
    },
    columns: () => [...found].map(([name, type]) => (type === undefined ? { name } : { name, type })),
  };
}

/** The preview with the columns behind the others; in its rows they are empty, because they begin later. */
export function withLaterColumns<T extends FilePreview>(preview: T, later: readonly LaterColumn[]): T {
  if (later.length === 0) return preview;
  const empty = later.map(() => '');
  const rows = preview.rows.map((row) => ({ ...row, cells: [...row.cells, ...empty] }));
  const profiles = profileColumns(
    rows.map((row) => ({ ...row, cells: empty })),
    later.length,
  ).map((profile, index) => {
    const type = later[index]?.type;
    return type === undefined ? profile : { ...profile, type };
  });
  return {
    ...preview,
    columns: [...preview.columns, ...later.map(({ name }) => name)],
    rows,
    profiles: [...preview.profiles, ...profiles],
  };
}

/**
 * The plan with the columns behind the others. What is decided stays; the new columns go where it is suggested, where nothing
 * stands yet.
 *
 * @param suggested fields of a suggestion for all columns
 */
export function planWithLater(plan: Plan, columns: readonly string[], suggested: readonly Field[]): Plan {
  const claims = placeClaims();
  for (const { target } of plan.fields) claims.take(target);
  const before = plan.columns.length;
  const added = suggested.filter(
    ({ from, target }) => from.kind === 'column' && from.column >= before && claims.take(target),
  );
  return { ...plan, columns: [...columns], fields: [...plan.fields, ...added] };
}
