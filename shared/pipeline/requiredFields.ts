import type { CallType } from '../model/event';
import type { Plan, TargetKind } from '../model/plan';
import type { Issue, IssueCode } from '../model/run';
import { calls, type RequiredField } from '../segment/calls';
import { addIssue } from './addIssue';
import { goesTo } from './fieldIsUsed';
import type { Values } from './jsonTree';
import { columnsOfFields } from './sourceColumns';

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
  const wanted = new Map<string, { code: IssueCode; slots: readonly number[]; column: number | undefined }>();
  for (const type of types) {
    for (const field of calls[type].required) {
      const { code, kinds } = facts[field];
      const slots = plan.fields.flatMap((one, slot) =>
        kinds.includes(one.target.kind) && goesTo(one, type) ? [slot] : [],
      );
      wanted.set(`${code} ${slots.join()}`, { code, slots, column: columnsOfFields(plan, slots)[0] });
    }
  }
  const all = [...wanted.values()];
  return (values, issues) => {
    for (const { code, slots, column } of all) {
      if (!hasValue(values, slots)) addIssue(issues, code, column);
    }
  };
}

function hasValue(values: Values, slots: readonly number[]): boolean {
  for (const slot of slots) if (values[slot] !== undefined) return true;
  return false;
}
