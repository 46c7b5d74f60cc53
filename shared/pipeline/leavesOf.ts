import type { Plan } from '../model/plan';
import type { Leaf } from './jsonTree';

/** The fields that go into one object of the event; a field's slot is its place in the plan. */
export function leavesOf(plan: Plan, kind: 'properties' | 'traits' | 'groupTraits' | 'context'): Leaf[] {
  return plan.fields.flatMap(({ target }, slot) =>
    target.kind === kind && 'path' in target ? [{ path: target.path, slot }] : [],
  );
}
