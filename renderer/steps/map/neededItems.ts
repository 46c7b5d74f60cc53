import type { Plan } from '../../../shared/model/plan';
import { plannedCalls, type PlanProblem, type PlanProblemCode } from '../../../shared/pipeline/planProblems';
import { calls, type RequiredField } from '../../../shared/segment/calls';

export interface NeededItem {
  readonly code: PlanProblemCode;
  readonly done: boolean;
}

const codeOf: Readonly<Record<RequiredField, PlanProblemCode>> = {
  id: 'noId',
  userId: 'noUserId',
  groupId: 'noGroupId',
  previousId: 'noPreviousId',
  event: 'noEventName',
};

/** Whatever else stands in the way, and then what the chosen calls cannot do without, done or not. */
export function neededItems(plan: Plan, problems: readonly PlanProblem[]): readonly NeededItem[] {
  const open = new Set(problems.map(({ code }) => code));
  const required = new Set(plannedCalls(plan).flatMap((type) => calls[type].required.map((f) => codeOf[f])));
  // Joining identities asks for the User ID itself; then "User ID or Anonymous ID" says nothing more.
  if (required.has('noUserId')) required.delete('noId');
  // The event's name comes last, because its answer stands right behind it.
  const hasEvent = required.delete('noEventName');
  const always = [
    ...required,
    ...(required.size > 0 ? (['noTime'] as const) : []),
    ...(hasEvent ? (['noEventName'] as const) : []),
  ];
  const rest = [...open].filter((code) => !always.includes(code) && code !== 'noId');
  return [...rest, ...always].map((code) => ({ code, done: !open.has(code) }));
}
