import { type Plan, planSchema } from '../model/plan';
import type { PlanProblem } from './planProblems';
import { columnsOfFields } from './sourceColumns';

/**
 * What the plan's own form refuses: names and texts that are too long, and too many values of the column that says what
 * each row is. Asked of that form itself, so that no plan is good here and refused where it arrives. The time zone has its
 * own problem.
 */
export function limitProblems(plan: Plan): PlanProblem[] {
  const { error } = planSchema.safeParse(plan);
  if (error === undefined) return [];
  const places = error.issues.map(({ path }) => path);
  const inFields = places.filter(([part]) => part === 'fields');
  const fields = [...new Set(inFields.flatMap(([, index]) => (typeof index === 'number' ? [index] : [])))];
  const problems: PlanProblem[] = [];
  if (places.some(([part]) => part !== 'calls' && part !== 'time')) {
    problems.push({ code: 'tooLong', fields, columns: columnsOfFields(plan, fields) });
  }
  if (plan.calls.by === 'column' && places.some(([part]) => part === 'calls')) {
    problems.push({ code: 'callValuesTooLong', columns: [plan.calls.column] });
  }
  return problems;
}
