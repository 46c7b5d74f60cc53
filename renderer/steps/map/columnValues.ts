import type { CallType } from '../../../shared/model/event';
import { callTypeOf } from '../../../shared/pipeline/callTypeOf';

export interface ColumnValue {
  readonly value: string;
  /** Null until somebody said what it means. */
  readonly types: readonly CallType[] | null;
  /** Rows of the preview that have it. */
  readonly count: number;
}

interface Matched {
  readonly value: string;
  readonly types: readonly CallType[];
}

/** The values that explain themselves; the others are asked. */
export function matchValues(cells: readonly string[]): readonly Matched[] {
  return [...countValues(cells).keys()].flatMap((value) => {
    const type = callTypeOf(value);
    return type ? [{ value, types: [type] }] : [];
  });
}

/** What is matched, what the preview holds and what the check met, each once, the way rows are matched when sending. */
export function columnValues(
  matched: readonly Matched[],
  cells: readonly string[],
  met: readonly string[],
): readonly ColumnValue[] {
  const counts = countValues(cells);
  const known = new Set(matched.map(({ value }) => loosely(value)));
  const unmatched = new Map<string, string>();
  for (const value of [...counts.keys(), ...met]) {
    const key = loosely(value);
    if (!known.has(key) && !unmatched.has(key)) unmatched.set(key, value);
  }
  const countOf = (wanted: string) =>
    [...counts].reduce((sum, [value, count]) => sum + (loosely(value) === loosely(wanted) ? count : 0), 0);
  return [
    ...matched.map(({ value, types }) => ({ value, types, count: countOf(value) })),
    ...[...unmatched.values()].map((value) => ({ value, types: null, count: countOf(value) })),
  ];
}

/** Empty cells are left out: they are a problem of their own, no value to match. */
function countValues(cells: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (cell.trim() !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

function loosely(value: string): string {
  return value.trim().toLowerCase();
}
