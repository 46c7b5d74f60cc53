import words from '../../shared/i18n/en/headless.json';
import type { Field, Plan } from '../../shared/model/plan';
import { type PlanProblem, type PlanProblemCode, planProblems } from '../../shared/pipeline/planProblems';
import { fill } from './say';

export interface PlanQuestion {
  readonly code: PlanProblemCode | 'encodingUnsure' | 'tableUnsure' | 'columnsMissing';
  readonly question: string;
  /** What answers it when nobody does; undefined where every guess could damage data. */
  readonly usual?: { readonly text: string; readonly answer: (plan: Plan) => Plan } | undefined;
}

/** What still has to be decided before the plan can be used. */
export function planQuestions(plan: Plan, fileName: string): readonly PlanQuestion[] {
  return planProblems(plan).map((problem) => ({
    code: problem.code,
    question: fill(words.questions[problem.code], {
      columns: columnNames(plan, problem),
      call: problem.call ?? '',
      zone: plan.time.zone,
    }),
    usual: usualAnswer(problem.code, fileName),
  }));
}

function usualAnswer(code: PlanProblemCode, fileName: string): PlanQuestion['usual'] {
  if (code === 'noEventName') {
    const name = nameFrom(fileName);
    return { text: fill(words.usual.noEventName, { name }), answer: (plan) => withEventName(plan, name) };
  }
  if (code === 'zoneUnknown') {
    return {
      text: words.usual.zoneUnknown,
      answer: (plan) => ({ ...plan, time: { ...plan.time, zone: 'UTC' } }),
    };
  }
  return undefined;
}

function columnNames(plan: Plan, { columns = [] }: PlanProblem): string {
  return columns.map((column) => fill(words.column, { name: plan.columns[column] ?? column + 1 })).join(', ');
}

function withEventName(plan: Plan, value: string): Plan {
  const field: Field = { from: { kind: 'constant', value }, target: { kind: 'event' }, type: 'text' };
  return { ...plan, fields: [...plan.fields, field] };
}

/** `web_sign-ups.csv` holds "Web Sign Ups". */
function nameFrom(fileName: string): string {
  const name = fileName
    .replace(/\.[^.]*$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  return name === '' ? words.usual.eventName : name;
}
