import type { Field, Plan } from '../model/plan';
import { sameTarget } from '../model/target';

/**
 * The plan after it has changed what each row is: fields that still are as they were suggested become what is suggested
 * now, so that "facts about a person" brings its traits along. What the person decided, taking away included, stays.
 *
 * @param before the suggested fields for the calls as they were
 * @param after those for the calls as they are
 */
export function followCalls(plan: Plan, before: readonly Field[], after: readonly Field[]): Plan {
  const has = (fields: readonly Field[], field: Field): boolean =>
    fields.some((other) => sameField(other, field));
  const decided = plan.fields.filter((field) => !has(before, field));
  const takenAway = before.filter((field) => !has(plan.fields, field));
  const free = (field: Field): boolean =>
    !decided.some((other) => sameOrigin(other, field) || sameTarget(other.target, field.target)) &&
    !takenAway.some((other) => sameOrigin(other, field));
  const followed = after.filter(free);
  // A column whose new place is taken by a decision keeps the old one.
  const kept = plan.fields.filter(
    (field) =>
      has(before, field) &&
      after.some((other) => sameOrigin(other, field)) &&
      !followed.some((other) => sameOrigin(other, field)) &&
      ![...decided, ...followed].some((other) => sameTarget(other.target, field.target)),
  );
  return { ...plan, fields: inOrder([...decided, ...followed, ...kept]) };
}

/** The same column, or the fixed text of the same place. */
function sameOrigin(a: Field, b: Field): boolean {
  if (a.from.kind === 'column') return b.from.kind === 'column' && a.from.column === b.from.column;
  return b.from.kind === 'constant' && sameTarget(a.target, b.target);
}

function sameField(a: Field, b: Field): boolean {
  const sameText =
    a.from.kind !== 'constant' || (b.from.kind === 'constant' && a.from.value === b.from.value);
  return sameOrigin(a, b) && sameText && a.type === b.type && sameTarget(a.target, b.target);
}

/** In the order of the file's columns, fixed texts last: the order of the keys in the event. */
function inOrder(fields: readonly Field[]): Field[] {
  const place = ({ from }: Field): number => (from.kind === 'column' ? from.column : Infinity);
  return fields.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
