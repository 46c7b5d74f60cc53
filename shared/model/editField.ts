import type { CallType } from './event';
import type { Field, Plan } from './plan';

/** Edits of one field of the plan. What is left at its usual is not written, so that such a plan stays the same plan. */

/** What is done to the field's text before it is read. */
export function setSteps(plan: Plan, index: number, steps: NonNullable<Field['steps']>): Plan {
  return replaceParts(plan, index, ({ steps: _, ...rest }) =>
    steps.length === 0 ? rest : { ...rest, steps },
  );
}

/** What an empty text is sent as; undefined: not at all. */
export function setWhenEmpty(plan: Plan, index: number, whenEmpty: Field['whenEmpty']): Plan {
  return replaceParts(plan, index, ({ whenEmpty: _, ...rest }) =>
    whenEmpty === undefined ? rest : { ...rest, whenEmpty },
  );
}

/** Calls that do not get the field. */
export function setNotFor(plan: Plan, index: number, notFor: readonly CallType[]): Plan {
  return replaceParts(plan, index, ({ notFor: _, ...rest }) =>
    notFor.length === 0 ? rest : { ...rest, notFor: [...notFor] },
  );
}

/** Names under which the value stands, from the outside in; the field's own name stays. */
export function nestUnder(plan: Plan, index: number, outer: readonly string[]): Plan {
  return replaceParts(plan, index, (field) => {
    const { target } = field;
    if (!('path' in target)) return field;
    return { ...field, target: { ...target, path: [...outer, ...target.path.slice(-1)] } };
  });
}

function replaceParts(plan: Plan, index: number, change: (field: Field) => Field): Plan {
  const field = plan.fields[index];
  return field === undefined ? plan : { ...plan, fields: plan.fields.with(index, change(field)) };
}
