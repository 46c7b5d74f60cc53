import { assertNever } from '../model/failure';
import type { Plan } from '../model/plan';
import { type Condition, conditionsOf } from '../model/rowRule';
import { timeSpan } from './conditionReader';
import type { PlanProblem } from './planProblems';
import { readNumber } from './readNumber';
import { timeReader } from './readTime';

/** Conditions that ask for a column that is not there, or that do not say yet what they compare with. */
export function ruleProblems({ rule, columns, time }: Plan): PlanProblem[] {
  if (rule === undefined) return [];
  const isComplete = completeConditions(time.zone);
  const conditions = conditionsOf(rule);
  const missing = conditions.flatMap(({ column }) => (column >= columns.length ? [column] : []));
  const open = conditions.flatMap((condition) => (isComplete(condition) ? [] : [condition.column]));
  return [
    ...(missing.length === 0 ? [] : [{ code: 'columnMissing', columns: missing } as const]),
    ...(open.length === 0 ? [] : [{ code: 'ruleIncomplete', columns: open } as const]),
  ];
}

/** A function that says whether a condition says all that it takes to compare a cell. */
export function completeConditions(zone: string): (condition: Condition) => boolean {
  const readTime = timeReader(zone);
  return (condition) => isComplete(condition, readTime);
}

function isComplete(condition: Condition, readTime: ReturnType<typeof timeReader>): boolean {
  switch (condition.test) {
    case 'is':
    case 'isNot':
      return condition.values.length > 0;
    case 'contains':
    case 'containsNot':
      return condition.value.trim() !== '';
    case 'empty':
    case 'filled':
      return true;
    case 'before':
    case 'until':
    case 'after':
    case 'since':
      return timeSpan(condition.value, readTime) !== undefined;
    case 'less':
    case 'atMost':
    case 'more':
    case 'atLeast':
      return readNumber(condition.value).kind === 'number';
    default:
      return assertNever(condition);
  }
}
