import type { CallType } from '../model/event';
import type { Plan } from '../model/plan';
import type { Issue } from '../model/run';
import { isRefusedIntegration } from '../segment/refusedIntegration';
import { cellReader } from './cellReader';
import { fieldIsUsed } from './fieldIsUsed';
import type { PlanProblem } from './planProblems';
import { timeReader } from './readTime';

/** Fields that would stop every single row: better said once, before the rows are read. */
export function fieldProblems(plan: Plan, types: readonly CallType[]): PlanProblem[] {
  const readTime = timeReader(plan.time.zone);
  return plan.fields.flatMap((field, index): PlanProblem[] => {
    const { from, target } = field;
    if (!fieldIsUsed(target, types)) return [];
    const fields = [index];
    const columns = from.kind === 'column' ? [from.column] : [];
    if (from.kind === 'column' && from.column >= plan.columns.length) {
      return [{ code: 'columnMissing', fields, columns }];
    }
    if (target.kind === 'integrations' && isRefusedIntegration(target.name)) {
      return [{ code: 'integrationNotAllowed', fields, columns }];
    }
    if (from.kind === 'column' || from.value === '') return [];
    const issues: Issue[] = [];
    // Whether a time lies in the future does not matter here, so any present will do.
    cellReader(field, readTime, 0)(from.value, issues, undefined);
    const stops = issues.some(({ severity }) => severity === 'invalid');
    return stops ? [{ code: 'constantNotUnderstood', fields, columns }] : [];
  });
}
