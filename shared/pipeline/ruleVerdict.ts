import type { Row } from '../model/csv';
import type { Plan } from '../model/plan';
import { compileRule } from './compileRule';
import { rowIssues } from './rowIssues';

/** `unclear`: the row is stopped, because it is damaged or because a cell that decides cannot be compared. */
export type RuleVerdict = 'kept' | 'leftOut' | 'unclear';

/** A function that says what the plan's rule makes of a row. */
export function ruleVerdict(plan: Pick<Plan, 'rule' | 'time'>): (row: Row) => RuleVerdict {
  const isWanted = compileRule(plan);
  return (row) => {
    const issues = rowIssues(row);
    const kept = isWanted(row, issues);
    if (issues.some(({ severity }) => severity === 'invalid')) return 'unclear';
    return kept ? 'kept' : 'leftOut';
  };
}
