import type { Field, Plan } from '../model/plan';
import { targetKey } from '../model/target';

/**
 * The plan after it has changed what each row is: fields that still are as they were suggested become what is suggested
 * now, so that "facts about a person" brings its traits along. What the person decided, taking away included, stays.
 *
 * @param before the suggested fields for the calls as they were
 * @param after those for the calls as they are
 */
export function followCalls(plan: Plan, before: readonly Field[], after: readonly Field[]): Plan {
  const suggested = new Set(before.map(fieldKey));
  const present = new Set(plan.fields.map(fieldKey));
  const decided = plan.fields.filter((field) => !suggested.has(fieldKey(field)));
  const takenAway = before.filter((field) => !present.has(fieldKey(field)));

  const settled = new Set([...decided, ...takenAway].map(originKey));
  const places = new Set(decided.map(placeKey));
  const followed = after.filter((field) => !settled.has(originKey(field)) && !places.has(placeKey(field)));

  // A column whose new place is taken by a decision keeps the old one, if that is still free.
  const wanted = new Set(after.map(originKey));
  const done = new Set(followed.map(originKey));
  for (const field of followed) places.add(placeKey(field));
  const kept = plan.fields.filter(
    (field) =>
      suggested.has(fieldKey(field)) &&
      wanted.has(originKey(field)) &&
      !done.has(originKey(field)) &&
      !places.has(placeKey(field)),
  );
  return { ...plan, fields: inOrder([...decided, ...followed, ...kept]) };
}

function placeKey({ target }: Field): string {
  return targetKey(target);
}

/** The column, or what else fills a place: what a person changes when they change a field. */
function originKey({ from, target }: Field): string {
  return from.kind === 'column' ? String(from.column) : `${from.kind} ${targetKey(target)}`;
}

function fieldKey({ from, target, type, ...details }: Field): string {
  return JSON.stringify([from, targetKey(target), type, details]);
}

/** In the order of the file's columns, all else last: the order of the keys in the event. */
function inOrder(fields: readonly Field[]): Field[] {
  const place = ({ from }: Field): number => (from.kind === 'column' ? from.column : Infinity);
  return fields.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
