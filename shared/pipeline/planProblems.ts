import { callTypes, type CallType } from '../model/event';
import type { Plan } from '../model/plan';
import { calls, type RequiredField } from '../segment/calls';
import { goesTo } from './fieldIsUsed';
import { fieldProblems } from './fieldProblems';
import { limitProblems } from './limitProblems';
import { localTimeReader } from './localTime';
import { ruleProblems } from './ruleProblems';
import { sameTargets } from './sameTargets';

export const planProblemCodes = [
  'noCalls',
  'callColumnHasNoValues',
  'noId',
  'noUserId',
  'noGroupId',
  'noPreviousId',
  'noEventName',
  'noTime',
  'sameTarget',
  'constantNotUnderstood',
  'columnMissing',
  'templateNotUnderstood',
  'templateColumnMissing',
  'stepNotUnderstood',
  'zoneUnknown',
  'integrationNotAllowed',
  'tooLong',
  'callValuesTooLong',
  'ruleIncomplete',
] as const;
export type PlanProblemCode = (typeof planProblemCodes)[number];

/** What still has to be decided before anything can be sent. */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  /** The call that asks for it. */
  readonly call?: CallType | undefined;
  /** Indexes of the columns it is about. */
  readonly columns?: readonly number[] | undefined;
  /** Indexes of the plan's fields it is about. */
  readonly fields?: readonly number[] | undefined;
}

/** Empty when the plan can be checked and sent. */
export function planProblems(plan: Plan): readonly PlanProblem[] {
  const types = plannedCalls(plan);
  return [
    ...callProblems(plan, types),
    ...requiredProblems(plan, types),
    ...timeProblems(plan, types),
    ...sameTargets(plan),
    ...fieldProblems(plan, types),
    ...messageIdProblems(plan),
    ...ruleProblems(plan),
    ...limitProblems(plan),
  ];
}

/** Every call that some row may make, in sending order. */
export function plannedCalls(plan: Plan): readonly CallType[] {
  const wanted = plan.calls.by === 'row' ? plan.calls.types : plan.calls.values.flatMap(({ types }) => types);
  return callTypes.filter((type) => wanted.includes(type));
}

function callProblems(plan: Plan, types: readonly CallType[]): PlanProblem[] {
  if (plan.calls.by === 'column') {
    const columns = [plan.calls.column];
    if (plan.calls.column >= plan.columns.length) return [{ code: 'columnMissing', columns }];
    if (plan.calls.values.length === 0) return [{ code: 'callColumnHasNoValues', columns }];
  }
  return types.length === 0 ? [{ code: 'noCalls' }] : [];
}

function messageIdProblems({ messageIds, columns }: Plan): PlanProblem[] {
  if (messageIds === undefined || messageIds.by === 'content') return [];
  const named = messageIds.by === 'columns' ? messageIds.columns : [messageIds.column];
  const missing = named.filter((column) => column >= columns.length);
  return missing.length === 0 ? [] : [{ code: 'columnMissing', columns: missing }];
}

const problemOf: Readonly<Record<RequiredField, PlanProblemCode>> = {
  id: 'noId',
  userId: 'noUserId',
  groupId: 'noGroupId',
  previousId: 'noPreviousId',
  event: 'noEventName',
};

/** Each missing field once, with the first call that asks for it. */
function requiredProblems(plan: Plan, types: readonly CallType[]): PlanProblem[] {
  const problems = new Map<PlanProblemCode, PlanProblem>();
  for (const call of types) {
    for (const field of calls[call].required) {
      const code = problemOf[field];
      const kinds = field === 'id' ? ['userId', 'anonymousId'] : [field];
      if (hasSource(plan, kinds, call) || problems.has(code)) continue;
      problems.set(code, { code, call });
    }
  }
  return [...problems.values()];
}

function timeProblems(plan: Plan, types: readonly CallType[]): PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (localTimeReader(plan.time.zone) === undefined) problems.push({ code: 'zoneUnknown' });
  const hasTime =
    plan.time.whenMissing === 'importStart' || types.some((type) => hasSource(plan, ['timestamp'], type));
  if (!hasTime && types.length > 0) problems.push({ code: 'noTime' });
  return problems;
}

/** A fixed text that is empty says nothing. */
function hasSource(plan: Plan, kinds: readonly string[], call: CallType): boolean {
  return plan.fields.some(
    (field) =>
      kinds.includes(field.target.kind) &&
      goesTo(field, call) &&
      (field.from.kind !== 'constant' || field.from.value.trim() !== ''),
  );
}
