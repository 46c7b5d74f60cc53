import type { CallType } from '../model/event';
import type { Plan } from '../model/plan';
import { isCategoryProperty } from './categoryCheck';
import { finalPlaces } from './finalPlaces';
import { keyOf } from './placeClaims';
import type { PlanProblem } from './planProblems';
import { columnsOfFields } from './sourceColumns';

/**
 * Fields that would overwrite each other (`a` and `a`), or of which one would stand inside the other (`a` and `a.b`), in the
 * event of some call as it is written.
 */
export function sameTargets(plan: Plan): PlanProblem[] {
  const found = new Map<string, readonly number[]>();
  for (const { type, types } of eventForms(plan)) {
    for (const fields of clashes(plan, type, types)) found.set(fields.join(), fields);
  }
  return [...found.values()].map((fields) => ({
    code: 'sameTarget',
    fields,
    columns: columnsOfFields(plan, fields),
  }));
}

interface EventForm {
  readonly type: CallType;
  /** All the calls of the row. */
  readonly types: readonly CallType[];
}

/** Each call that some row makes; twice where it differs beside an identify call. */
function eventForms({ calls }: Plan): readonly EventForm[] {
  const rows = calls.by === 'row' ? [calls.types] : calls.values.map(({ types }) => types);
  const forms = new Map<string, EventForm>();
  for (const types of rows) {
    for (const type of types) forms.set(`${type} ${String(types.includes('identify'))}`, { type, types });
  }
  return [...forms.values()];
}

function clashes(plan: Plan, type: CallType, types: readonly CallType[]): readonly (readonly number[])[] {
  const hasProperty = plan.fields.some(({ target }) => isCategoryProperty(target));
  const places = plan.fields.flatMap((field, index) => {
    const { target } = field;
    const all = finalPlaces(field, type, types);
    // Beside the property of its name a page's category is compared row by row.
    const own = target.kind === 'category' && hasProperty ? all.slice(0, 1) : all;
    return own.map((place) => ({ index, place }));
  });
  const groups = new Map<string, number[]>();
  for (const { index, place } of places) {
    const key = keyOf(place);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  for (const { index, place } of places) {
    for (let length = 2; length < place.length; length += 1) {
      groups.get(keyOf(place.slice(0, length)))?.push(index);
    }
  }
  return [...groups.values()].filter((fields) => fields.length > 1);
}
