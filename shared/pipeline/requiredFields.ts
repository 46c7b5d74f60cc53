import type { CallType } from '../model/event';
import type { Plan, TargetKind } from '../model/plan';
import type { Issue, IssueCode } from '../model/run';
import { calls, type RequiredField } from '../segment/calls';
import { addIssue } from './addIssue';
import type { Values } from './jsonTree';

const facts: Readonly<Record<RequiredField, { code: IssueCode; kinds: readonly TargetKind[] }>> = {
  id: { code: 'noId', kinds: ['userId', 'anonymousId'] },
  userId: { code: 'noUserId', kinds: ['userId'] },
  groupId: { code: 'noGroupId', kinds: ['groupId'] },
  previousId: { code: 'noPreviousId', kinds: ['previousId'] },
  event: { code: 'noEventName', kinds: ['event'] },
};

/** Finds what these calls cannot do without and the row does not say; the issue names the column that should have said it. */
export function requiredFields(
  plan: Plan,
  types: readonly CallType[],
): (values: Values, issues: Issue[]) => void {
  const wanted = [...new Set(types.flatMap((type) => calls[type].required))].map((field) => {
    const { code, kinds } = facts[field];
    const slots = plan.fields.flatMap(({ target }, slot) => (kinds.includes(target.kind) ? [slot] : []));
    const columns = slots.flatMap((slot) => {
      const from = plan.fields[slot]?.from;
      return from?.kind === 'column' ? [from.column] : [];
    });
    return { code, slots, column: columns[0] };
  });
  return (values, issues) => {
    for (const { code, slots, column } of wanted) {
      if (!hasValue(values, slots)) addIssue(issues, code, column);
    }
  };
}

function hasValue(values: Values, slots: readonly number[]): boolean {
  for (const slot of slots) if (values[slot] !== undefined) return true;
  return false;
}
