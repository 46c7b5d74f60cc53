import { mostColumns } from './csv';
import { assertNever } from './failure';
import type { Field, Plan } from './plan';
import type { RowRule } from './rowRule';

/** No file has a column here, however many begin later: a decision about it blocks until somebody decides anew. */
const nowhere = mostColumns;

/**
 * The same decisions for a table whose columns stand elsewhere. The one place that knows every column index in a plan;
 * templates of fields name their columns and stay as they are.
 *
 * What asks for a column that is gone never weakens in silence: fields made of it are left out, because the table has no such
 * values; rows are no call any more; ids and conditions ask for a column that is missing, which `planProblems` names.
 *
 * @param columns names of the other table's columns
 * @param placeOf index there of a column of the plan; undefined where there is none
 */
export function mapColumns(
  plan: Plan,
  columns: readonly string[],
  placeOf: (column: number) => number | undefined,
): Plan {
  const { calls, messageIds, rule, ...rest } = plan;
  const known = (column: number): number => placeOf(column) ?? nowhere;
  return {
    ...rest,
    columns: [...columns],
    calls: mapCalls(calls, placeOf),
    fields: plan.fields.flatMap((field) => mapField(field, placeOf)),
    ...(messageIds === undefined ? {} : { messageIds: mapMessageIds(messageIds, known) }),
    ...(rule === undefined ? {} : { rule: mapRule(rule, known) }),
  };
}

function mapCalls(calls: Plan['calls'], placeOf: (column: number) => number | undefined): Plan['calls'] {
  if (calls.by === 'row') return calls;
  const column = placeOf(calls.column);
  return column === undefined ? { by: 'row', types: [] } : { ...calls, column };
}

/** Nothing when a part of its text is gone: what is left would be another value. */
function mapField(field: Field, placeOf: (column: number) => number | undefined): Field[] {
  const { from } = field;
  switch (from.kind) {
    case 'column': {
      const column = placeOf(from.column);
      return column === undefined ? [] : [{ ...field, from: { ...from, column } }];
    }
    case 'columns': {
      const columns = from.columns.map(placeOf).filter((column) => column !== undefined);
      return columns.length < from.columns.length ? [] : [{ ...field, from: { ...from, columns } }];
    }
    case 'constant':
    case 'template':
      return [field];
    default:
      return assertNever(from);
  }
}

function mapMessageIds(
  ids: NonNullable<Plan['messageIds']>,
  known: (column: number) => number,
): NonNullable<Plan['messageIds']> {
  switch (ids.by) {
    case 'column':
    case 'first':
      return { ...ids, column: known(ids.column) };
    case 'columns':
      return { ...ids, columns: ids.columns.map(known) };
    case 'content':
      return ids;
    default:
      return assertNever(ids);
  }
}

function mapRule(rule: RowRule, known: (column: number) => number): RowRule {
  return {
    ...rule,
    groups: rule.groups.map((group) =>
      group.map((condition) => ({ ...condition, column: known(condition.column) })),
    ),
  };
}
