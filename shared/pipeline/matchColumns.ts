import { normaliseName } from './columnName';

/**
 * Where the columns of one table are in another one: under the same name, else under a name that differs only in accents,
 * capital letters and separators, where exactly one column on either side has it.
 *
 * @returns for each of `columns` its index among `others`; undefined where it is not there
 */
export function matchColumns(
  columns: readonly string[],
  others: readonly string[],
): readonly (number | undefined)[] {
  const exact = new Map(others.map((name, index) => [name, index]));
  const placed = columns.map((name) => exact.get(name));
  const taken = new Set(placed);
  const left = others.flatMap((name, index) => (taken.has(index) ? [] : [{ name, index }]));
  const similar = uniqueNames(left.map(({ name, index }) => [name, index] as const));
  const open = uniqueNames(
    columns.flatMap((name, index) => (placed[index] === undefined ? [[name, index] as const] : [])),
  );
  return columns.map((name, index) => {
    if (placed[index] !== undefined) return placed[index];
    const key = normaliseName(name);
    return open.get(key) === index ? similar.get(key) : undefined;
  });
}

/** Normalised names that only one of these has. */
function uniqueNames(
  names: readonly (readonly [name: string, index: number])[],
): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const found = new Map<string, number>();
  for (const [name, index] of names) {
    const key = normaliseName(name);
    if (key === '') continue;
    if (seen.has(key)) found.delete(key);
    else found.set(key, index);
    seen.add(key);
  }
  return found;
}
