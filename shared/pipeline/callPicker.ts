import type { Row } from '../model/csv';
import { callTypes, type CallType } from '../model/event';
import type { Calls } from '../model/plan';
import type { Issue } from '../model/run';
import { addIssue } from './addIssue';

const none: readonly CallType[] = [];

/**
 * Says which calls a row makes, in the order in which they are sent. No calls and no issue: the person left such rows out.
 * A column's values are matched as they are first, then without case and outer spaces: "Track" and "track " mean track.
 */
export function callPicker(calls: Calls): (row: Row, issues: Issue[]) => readonly CallType[] {
  if (calls.by === 'row') {
    const types = inSendingOrder(calls.types);
    return () => types;
  }
  const { column } = calls;
  const known: (readonly CallType[])[] = [];
  const exact = new Map<string, readonly CallType[]>();
  const loose = new Map<string, readonly CallType[]>();
  for (const { value, types } of calls.values) {
    const ordered = sameArray(known, inSendingOrder(types));
    exact.set(value, ordered);
    if (!loose.has(loosely(value))) loose.set(loosely(value), ordered);
  }
  return (row, issues) => {
    const cell = row.cells[column] ?? '';
    const types = exact.get(cell) ?? loose.get(loosely(cell));
    if (types !== undefined) return types;
    if (cell.trim() === '') addIssue(issues, 'callTypeEmpty', column);
    else addIssue(issues, 'callTypeUnknown', column, cell);
    return none;
  };
}

function inSendingOrder(types: readonly CallType[]): readonly CallType[] {
  return callTypes.filter((type) => types.includes(type));
}

/** Another value with the same calls brings no second array. */
function sameArray(known: (readonly CallType[])[], types: readonly CallType[]): readonly CallType[] {
  const same = known.find((other) => other.join() === types.join());
  if (same !== undefined) return same;
  known.push(types);
  return types;
}

function loosely(value: string): string {
  return value.trim().toLowerCase();
}
