import { mostColumns } from '../model/csv';
import { FailureError } from '../model/failure';
import type { ValueType } from '../model/plan';
import { columnOfPath } from '../model/columnPath';
import { isObject, visitLeaves } from './jsonLeaves';
import type { JsonRecord } from './jsonRecord';
import { jsonType, readJson } from './readJson';

export interface JsonColumns {
  /** In the order in which their values stand in the objects; those of one object together. */
  readonly columns: readonly string[];
  /** The type that the file gives each column's values; undefined where all of them are empty. */
  readonly types: readonly (ValueType | undefined)[];
}

interface Found {
  type: ValueType | undefined;
  /** Something stands here itself, if only null. */
  isLeaf: boolean;
  readonly inside: Map<string, Found>;
}

/** Throws a FailureError `jsonTooManyNames` with `count` and `limit`. */
export function jsonColumns(records: readonly JsonRecord[]): JsonColumns {
  const root: Found = { type: undefined, isLeaf: false, inside: new Map() };
  for (const { text, torn } of records) {
    const reading = torn === true ? undefined : readJson(text);
    if (reading === undefined || !isObject(reading.value)) continue;
    visitLeaves(reading.value, noFields, (value, _field, path) => {
      add(root, path, value, reading.marked);
    });
  }
  const columns: string[] = [];
  const types: (ValueType | undefined)[] = [];
  list(root, [], (path, type) => {
    columns.push(columnOfPath(path));
    types.push(type);
  });
  if (columns.length > mostColumns) {
    throw new FailureError('jsonTooManyNames', { count: columns.length, limit: mostColumns });
  }
  return { columns, types };
}

const noFields = { inside: new Map<string, never>() };

function add(root: Found, path: readonly string[], value: unknown, marked: boolean): void {
  let found = root;
  for (const name of path) {
    const next: Found = found.inside.get(name) ?? { type: undefined, isLeaf: false, inside: new Map() };
    found.inside.set(name, next);
    found = next;
  }
  found.isLeaf = true;
  const isEmpty = value === null || value === '' || (isObject(value) && Object.keys(value).length === 0);
  if (!isEmpty) found.type = commonType(found.type, jsonType(value, marked));
}

/** The type of values of both. Lists among texts stay lists: so texts are told instead of lists being sent as text. */
export function commonType(one: ValueType | undefined, other: ValueType | undefined): ValueType | undefined {
  if (one === undefined || one === other) return other;
  if (other === undefined) return one;
  return one === 'json' || other === 'json' ? 'json' : 'text';
}

function list(
  found: Found,
  path: readonly string[],
  tell: (path: readonly string[], type: ValueType | undefined) => void,
): void {
  for (const [name, next] of found.inside) {
    const here = [...path, name];
    // Where nothing ever stands beside what is inside, there is no column for it.
    if (next.isLeaf && (next.type !== undefined || next.inside.size === 0)) tell(here, next.type);
    list(next, here, tell);
  }
}
