import type { Row } from '../model/csv';
import type { Calls, Plan } from '../model/plan';
import { withoutApostrophe } from './formulaCells';
import { type Suggestion, suggestFor, suggestPlan, type SuggestPlanInput } from './suggestPlan';

/** The columns that follow a file's own where its rows were saved because they need attention. */
export const addedColumns = ['row_number', 'problem', 'code', 'how_to_fix', 'message_id'] as const;

/** How many columns are the file's own when it holds rows that were saved to be sent again; undefined for any other file. */
export function ownColumns(columns: readonly string[]): number | undefined {
  const own = columns.length - addedColumns.length;
  return own > 0 && addedColumns.every((name, index) => columns[own + index] === name) ? own : undefined;
}

/** The same of a plan: it sends the rows under their first ids. */
export function ownColumnsOf({ columns, messageIds }: Plan): number | undefined {
  const own = ownColumns(columns);
  return messageIds?.by === 'first' && messageIds.column === columns.length - 1 ? own : undefined;
}

/** The cells as they were in the first file; what was added is for people, and never sent. */
export function withOwnCells(plan: Plan): ((row: Row) => Row) | undefined {
  if (ownColumnsOf(plan) === undefined) return undefined;
  return (row) => ({ ...row, cells: row.cells.map(withoutApostrophe) });
}

/**
 * The plan for rows that are sent again with their first ids, and what is suggested beside it.
 *
 * @param first the plan that they were sent by, where it is known
 */
export function suggestRetry(input: SuggestPlanInput, own: number, first: Plan | undefined): Suggestion {
  const { columns } = input;
  const suggestion = suggestPlan(ownPart(input, own));
  const plan: Plan = {
    ...(first ?? suggestion.plan),
    dialect: input.dialect,
    columns: [...columns],
    messageIds: { by: 'first', column: columns.length - 1 },
  };
  return { ...suggestion, ...suggestOwn(input, own, plan.calls), plan, calls: plan.calls, preset: undefined };
}

/** What is suggested for the own columns when it is known what each row is. */
export function suggestOwn(
  input: SuggestPlanInput,
  own: number,
  calls: Calls,
): Pick<Suggestion, 'plan' | 'reasons'> {
  const { plan, reasons } = suggestFor(ownPart(input, own), calls);
  const added = addedColumns.map(() => ({ kind: 'none' }) as const);
  return { plan, reasons: [...reasons, ...added] };
}

function ownPart(input: SuggestPlanInput, own: number): SuggestPlanInput {
  return {
    ...input,
    columns: input.columns.slice(0, own),
    profiles: input.profiles.slice(0, own),
    rows: input.rows.map((row) => ({ ...row, cells: row.cells.slice(0, own).map(withoutApostrophe) })),
  };
}
