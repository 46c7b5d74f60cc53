import type { Row } from '../model/csv';
import type { CallType, SenderStamp } from '../model/event';
import type { Plan } from '../model/plan';
import type { Issue } from '../model/run';
import { callPicker } from './callPicker';
import { compileCalls } from './compileCalls';
import { compileFields } from './compileFields';
import { compileRule } from './compileRule';
import type { IdOptions } from './idStarts';
import type { PreparedEvent } from './preparedEvent';
import { withOwnCells } from './retryFile';
import { rowIssues } from './rowIssues';

export type { PreparedEvent } from './preparedEvent';

/** What became of one row. A row is sent whole or not at all. */
export type PreparedRow =
  | {
      readonly kind: 'ready';
      readonly rowNumber: number;
      readonly events: readonly PreparedEvent[];
      /** Warnings only. */
      readonly issues: readonly Issue[];
    }
  | {
      readonly kind: 'invalid';
      readonly rowNumber: number;
      readonly issues: readonly Issue[];
      /** As far as they could be built, to be shown, never to be sent. A time that is missing or not understood is `''`. */
      readonly events: readonly PreparedEvent[];
    }
  | { readonly kind: 'skipped'; readonly rowNumber: number };

export interface PrepareOptions extends IdOptions {
  readonly stamp: SenderStamp;
  /** ISO time of the import's start, for rows without a time where the person chose so. */
  readonly startedAt: string;
  /** The present, in milliseconds since 1970: later times are pointed out. */
  readonly nowMilliseconds: number;
}

/**
 * Turns the plan into a function from a row to its events, once, so that nothing is decided twice per row.
 * The check, the preview and the sender all call it. It never throws, whatever the cells hold.
 */
export function compilePlan(plan: Plan, options: PrepareOptions): (row: Row) => PreparedRow {
  const pickCalls = callPicker(plan.calls);
  const isWanted = compileRule(plan);
  const fields = compileFields(plan, options);
  const build = compileCalls(plan, fields, options);

  const own = withOwnCells(plan);

  return function prepareRow(read: Row): PreparedRow {
    const row = own === undefined ? read : own(read);
    const { rowNumber } = row;
    const issues: Issue[] = rowIssues(row);
    // A row that the rule leaves out need not say what it is; a broken one cannot say whether it is left out.
    const types = isWanted(row, issues) ? pickCalls(row, issues) : none;
    if (types.length === 0) {
      return stops(issues)
        ? { kind: 'invalid', rowNumber, issues, events: [] }
        : { kind: 'skipped', rowNumber };
    }
    const events = build(row, types, issues);
    return { kind: stops(issues) ? 'invalid' : 'ready', rowNumber, events, issues };
  };
}

const none: readonly CallType[] = [];

function stops(issues: readonly Issue[]): boolean {
  for (const issue of issues) if (issue.severity === 'invalid') return true;
  return false;
}
