import type { CallType } from '../model/event';
import type { Plan } from '../model/plan';
import { fieldIsUsed } from './fieldIsUsed';
import { keyOf, placeOf } from './placeClaims';
import type { PlanProblem } from './planProblems';

/** Fields that would overwrite each other (`a` and `a`), or of which one would stand inside the other (`a` and `a.b`). */
export function sameTargets(plan: Plan, types: readonly CallType[]): PlanProblem[] {
  const places = plan.fields.flatMap(({ target }, index) =>
    fieldIsUsed(target, types) ? [{ index, place: placeOf(target) }] : [],
  );
  const groups = new Map<string, number[]>();
  for (const { index, place } of places) {
    const key = keyOf(place);
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  for (const { index, place } of places) {
    for (let length = 2; length < place.length; length += 1) {
      groups.get(keyOf(place.slice(0, length)))?.push(index);
    }
  }
  return [...groups.values()]
    .filter((fields) => fields.length > 1)
    .map((fields) => ({ code: 'sameTarget', fields, columns: columnsOf(plan, fields) }));
}

function columnsOf(plan: Plan, fields: readonly number[]): number[] {
  return fields.flatMap((index) => {
    const from = plan.fields[index]?.from;
    return from?.kind === 'column' ? [from.column] : [];
  });
}
