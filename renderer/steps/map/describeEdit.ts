import type { Field, Plan } from '../../../shared/model/plan';
import { sameTarget } from '../../../shared/model/target';

/** What an edit did. A `field` stands for its column or text; `whenMissing` and the like name parts of the plan. */
export type EditSummary =
  | { readonly kind: 'becomes'; readonly field: Field }
  | { readonly kind: 'notSent'; readonly field: Field }
  | { readonly kind: 'type'; readonly field: Field }
  | { readonly kind: 'text'; readonly field: Field }
  | { readonly kind: 'reading'; readonly field: Field }
  | { readonly kind: 'fields'; readonly count: number }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'calls' | 'rule' | 'whenMissing' | 'messageIds' | 'order' | 'other' };

/** Tells an edit from the plans before and after it: what changed most counts, because one edit has one name. */
export function describeEdit(before: Plan, after: Plan): EditSummary {
  // Fields follow what each row is: that they changed, too, is its consequence.
  if (before.calls !== after.calls) return { kind: 'calls' };
  if (before.rule !== after.rule) return { kind: 'rule' };
  if (before.fields !== after.fields) return describeFields(before.fields, after.fields);
  if (before.time.zone !== after.time.zone) return { kind: 'zone', zone: after.time.zone };
  if (before.time.whenMissing !== after.time.whenMissing) return { kind: 'whenMissing' };
  return { kind: before.messageIds === after.messageIds ? 'other' : 'messageIds' };
}

function describeFields(before: readonly Field[], after: readonly Field[]): EditSummary {
  // Edits hand on the fields that they leave alone.
  const known = new Set(before);
  const kept = new Set(after);
  const gone = before.filter((field) => !kept.has(field));
  const come = after.filter((field) => !known.has(field));
  const count = Math.max(gone.length, come.length);
  const [old] = gone;
  const [now] = come;
  if (count > 1) return { kind: 'fields', count };
  if (now === undefined) return old === undefined ? { kind: 'order' } : { kind: 'notSent', field: old };
  if (old === undefined || !sameTarget(old.target, now.target)) return { kind: 'becomes', field: now };
  if (old.type !== now.type) return { kind: 'type', field: now };
  if (old.from.kind !== now.from.kind) return { kind: 'becomes', field: now };
  return { kind: now.from.kind === 'constant' && old.from !== now.from ? 'text' : 'reading', field: now };
}
