import { planLimits } from '../model/plan';
import { pathOfColumn } from '../model/columnPath';

/** A name inside of an object, as the columns know it. */
export interface JsonField {
  /** Undefined: only what stands inside of it has columns. */
  column?: number;
  readonly inside: Map<string, JsonField>;
}

/** Told of a value, which is no object with values of its own, its field where the columns know it, and the names on the way. */
export type LeafVisitor = (value: unknown, field: JsonField | undefined, path: readonly string[]) => void;

/** The columns' names as a tree. */
export function jsonFields(columns: readonly string[]): JsonField {
  const root: JsonField = { inside: new Map() };
  for (const [column, name] of columns.entries()) {
    let field = root;
    for (const part of pathOfColumn(name)) {
      const next = field.inside.get(part) ?? { inside: new Map() };
      field.inside.set(part, next);
      field = next;
    }
    field.column ??= column;
  }
  return root;
}

/** Goes through an object's values, and those of objects inside, as deep as an event can nest them. */
export function visitLeaves(object: object, fields: JsonField, visit: LeafVisitor): void {
  walk(object, fields, [], visit);
}

function walk(object: object, fields: JsonField | undefined, path: string[], visit: LeafVisitor): void {
  for (const [name, value] of Object.entries(object)) {
    const field = fields?.inside.get(name);
    path.push(name);
    if (isObject(value) && path.length < planLimits.depth && !isDestination(path))
      walk(value, field, path, visit);
    else visit(value, field, path);
    path.pop();
  }
}

/** What a call says to one destination stays whole: its settings are no fields of the event. */
function isDestination(path: readonly string[]): boolean {
  return path.length === 2 && path[0] === 'integrations';
}

/** An object, and no list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
