import { ownColumnsOf } from '../../../shared/pipeline/retryFile';
import type { Field, Plan, Target } from '../../../shared/model/plan';

/** One line of the column list: a column with its first field, or a field beyond that. */
export type MapRow =
  | { readonly kind: 'column'; readonly column: number; readonly field: number | null }
  | { readonly kind: 'field'; readonly column: number | null; readonly field: number };

/** The columns in the order of the file, without those that Backfill has added to rows that are sent again, then the fixed texts and the further places of columns. `field`: index in the plan. */
export function mapRows(plan: Plan): readonly MapRow[] {
  const first = new Map<number, number>();
  const others: MapRow[] = [];
  plan.fields.forEach((field, index) => {
    const column = columnOf(field);
    if (column !== null && !first.has(column)) first.set(column, index);
    else others.push({ kind: 'field', column, field: index });
  });
  const shown = ownColumnsOf(plan) ?? plan.columns.length;
  const columns = plan.columns.slice(0, shown).map((_, column): MapRow => ({
    kind: 'column',
    column,
    field: first.get(column) ?? null,
  }));
  return [...columns, ...others];
}

/** Stays the same while a line is edited, so that it keeps the focus. */
export function rowKey(row: MapRow): string {
  return row.kind === 'column' ? `column ${String(row.column)}` : `field ${String(row.field)}`;
}

export function columnOf(field: Field): number | null {
  return field.from.kind === 'column' ? field.from.column : null;
}

/** Where the line's value goes now; its place in the plan may have changed since the line was drawn. */
export function targetOf(row: MapRow, plan: Plan): Target | null {
  const field =
    row.kind === 'column'
      ? plan.fields.find((other) => columnOf(other) === row.column)
      : plan.fields[row.field];
  return field?.target ?? null;
}
