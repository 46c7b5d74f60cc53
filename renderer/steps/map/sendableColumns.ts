import type { ColumnProfile, Row } from '../../../shared/model/csv';
import type { Plan, ValueType } from '../../../shared/model/plan';
import { pathFromText } from '../../../shared/model/target';
import { plannedCalls } from '../../../shared/pipeline/planProblems';
import { suggestType } from '../../../shared/pipeline/suggestType';
import type { StatedRow } from './filterRows';

export interface SendableColumn {
  readonly column: number;
  readonly name: string;
}

/** The columns that go nowhere although they could: not what Segment sets itself, nor what already says the kind of row. */
export function sendableColumns(rows: readonly StatedRow[], plan: Plan): readonly SendableColumn[] {
  return rows.flatMap(({ row, status }) => {
    if (row.kind !== 'column' || row.field !== null) return [];
    const name = plan.columns[row.column] ?? '';
    const barred = status.kind === 'neverSent' || status.kind === 'callColumn';
    return barred || pathFromText(name).length === 0 ? [] : [{ column: row.column, name }];
  });
}

export function withTypes(
  columns: readonly SendableColumn[],
  { rows, profiles }: { readonly rows: readonly Row[]; readonly profiles: readonly ColumnProfile[] },
  kind: 'properties' | 'traits',
): readonly { readonly column: number; readonly type: ValueType }[] {
  return columns.map(({ column, name }) => ({
    column,
    type: suggestType(name, { kind, path: [...pathFromText(name)] }, rows, column, profiles[column]?.type),
  }));
}

/** Where columns without a place of their own go. */
export function restKind(plan: Plan): 'properties' | 'traits' {
  const types = plannedCalls(plan);
  return types.length > 0 && types.every((type) => type === 'identify' || type === 'group')
    ? 'traits'
    : 'properties';
}
