import type { CallType } from '../model/event';
import type { Plan } from '../model/plan';
import { goesTo } from './fieldIsUsed';
import type { Leaf } from './jsonTree';

/** The fields that go into one object of a call's event; a field's slot is its place in the plan. */
export function leavesOf(
  plan: Plan,
  type: CallType,
  kind: 'properties' | 'traits' | 'groupTraits' | 'context',
): Leaf[] {
  return plan.fields.flatMap((field, slot) => {
    const { target } = field;
    return target.kind === kind && 'path' in target && goesTo(field, type)
      ? [{ path: target.path, slot }]
      : [];
  });
}
