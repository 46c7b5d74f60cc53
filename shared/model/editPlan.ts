import { type CallType, callTypes } from './event';
import type { Field, Plan, Target, ValueType } from './plan';
import { sameRules } from './rowRule';
import { pathFromText, sameTarget } from './target';

/** Every edit takes a plan and returns a plan: the one handed in when nothing changes, so that identity means "same decisions". */

interface CallValue {
  readonly value: string;
  readonly types: readonly CallType[];
}
type ColumnField = Field & { readonly from: { readonly kind: 'column'; readonly column: number } };

/** Every row is these calls. */
export function setCallTypes(plan: Plan, types: readonly CallType[]): Plan {
  return { ...plan, calls: { by: 'row', types: inOrder(types) } };
}

/** Switches one call on or off for every row; what a column said before no longer counts. */
export function toggleCallType(plan: Plan, type: CallType): Plan {
  const types = plan.calls.by === 'row' ? plan.calls.types : [];
  return setCallTypes(
    plan,
    types.includes(type) ? types.filter((other) => other !== type) : [...types, type],
  );
}

/** The column says what each row is. */
export function setCallColumn(plan: Plan, column: number, values: readonly CallValue[]): Plan {
  const copies = values.map(({ value, types }) => ({ value, types: inOrder(types) }));
  return { ...plan, calls: { by: 'column', column, values: copies } };
}

/** What rows with this value are: an empty list leaves them out, `null` forgets the value again. */
export function setCallValue(plan: Plan, value: string, types: readonly CallType[] | null): Plan {
  if (plan.calls.by !== 'column') return plan;
  const { column, values } = plan.calls;
  if (types === null)
    return setCallColumn(
      plan,
      column,
      values.filter((known) => known.value !== value),
    );
  const changed = { value, types };
  const known = values.some((other) => other.value === value);
  return setCallColumn(
    plan,
    column,
    known ? values.map((other) => (other.value === value ? changed : other)) : [...values, changed],
  );
}

/**
 * Where the column goes, or `null` for nowhere. A column that goes to several places changes its first one.
 * New fields stand in the order of the file's columns, which is the order of the keys in the event.
 */
export function setColumnTarget(plan: Plan, column: number, target: Target | null, type: ValueType): Plan {
  const index = plan.fields.findIndex((field) => isColumn(field) && field.from.column === column);
  if (target === null) return index < 0 ? plan : removeField(plan, index);
  // What else is decided about the column's values stays.
  const field: Field = { ...plan.fields[index], from: { kind: 'column', column }, target, type };
  if (index >= 0) return replaceField(plan, index, field);
  const before = plan.fields.findIndex((other) => !isColumn(other) || other.from.column > column);
  return { ...plan, fields: plan.fields.toSpliced(before < 0 ? plan.fields.length : before, 0, field) };
}

/** Where the field at `index` of the plan's fields goes. */
export function setFieldTarget(plan: Plan, index: number, target: Target, type: ValueType): Plan {
  const field = plan.fields[index];
  return field ? replaceField(plan, index, { ...field, target, type }) : plan;
}

/** How the field's text is read: as text, a number, or yes and no. */
export function setFieldType(plan: Plan, index: number, type: ValueType): Plan {
  const field = plan.fields[index];
  return field && field.type !== type ? replaceField(plan, index, { ...field, type }) : plan;
}

/** Which rows are sent; undefined: all of them. */
export function setRule(plan: Plan, rule: Plan['rule']): Plan {
  const { rule: before, ...rest } = plan;
  if (sameRules(before, rule)) return plan;
  return rule === undefined ? rest : { ...plan, rule };
}

/** A further field: fixed text, or a column that goes to one more place. */
export function addField(plan: Plan, field: Field): Plan {
  return { ...plan, fields: [...plan.fields, field] };
}

export function removeField(plan: Plan, index: number): Plan {
  return index in plan.fields ? { ...plan, fields: plan.fields.toSpliced(index, 1) } : plan;
}

/** The fixed text of the field at `index`. */
export function setConstant(plan: Plan, index: number, value: string): Plan {
  const field = plan.fields[index];
  if (field?.from.kind !== 'constant') return plan;
  return replaceField(plan, index, { ...field, from: { kind: 'constant', value } });
}

/** The same text for every row in one place; empty text takes it away again. Columns that go there stay. */
export function setConstantFor(plan: Plan, target: Target, value: string): Plan {
  const index = constantFor(plan, target);
  if (value === '') return index < 0 ? plan : removeField(plan, index);
  if (index >= 0) return setConstant(plan, index, value);
  return addField(plan, { from: { kind: 'constant', value }, target, type: 'text' });
}

/** Index of the fixed text that goes to this place, or -1. */
export function constantFor(plan: Plan, target: Target): number {
  return plan.fields.findIndex((field) => field.from.kind === 'constant' && sameTarget(field.target, target));
}

/** Times without a zone are read in this one, an IANA name. */
export function setZone(plan: Plan, zone: string): Plan {
  return { ...plan, time: { ...plan.time, zone } };
}

export function setWhenMissing(plan: Plan, whenMissing: Plan['time']['whenMissing']): Plan {
  return { ...plan, time: { ...plan.time, whenMissing } };
}

/** What events are known by; undefined: the file and the row's number in it. */
export function setMessageIds(plan: Plan, messageIds: Plan['messageIds']): Plan {
  const { messageIds: before, ...rest } = plan;
  if (messageIds === undefined) return before === undefined ? plan : rest;
  return { ...plan, messageIds };
}

/** Sends these columns under their own names; the ones that already go somewhere stay as they are. */
export function sendRest(
  plan: Plan,
  columns: readonly { readonly column: number; readonly type: ValueType }[],
  kind: 'properties' | 'traits',
): Plan {
  const mapped = new Set(plan.fields.filter(isColumn).map((field) => field.from.column));
  return columns.reduce((edited, { column, type }) => {
    const path = pathFromText(plan.columns[column] ?? '');
    if (mapped.has(column) || path.length === 0) return edited;
    return setColumnTarget(edited, column, { kind, path: [...path] }, type);
  }, plan);
}

function replaceField(plan: Plan, index: number, field: Field): Plan {
  return { ...plan, fields: plan.fields.with(index, field) };
}

function isColumn(field: Field): field is ColumnField {
  return field.from.kind === 'column';
}

function inOrder(types: readonly CallType[]): CallType[] {
  return callTypes.filter((type) => types.includes(type));
}
