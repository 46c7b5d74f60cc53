/** Unique, non-empty column names: unnamed ones become "Column 3", repeated ones "total (2)". */
export function nameColumns(cells: readonly string[]): string[] {
  const given = cells.map((cell) => cell.trim());
  // A made-up name must not take one that another column really has.
  const taken = new Set(given);
  const seen = new Set<string>();
  return given.map((name, index) => {
    const isFirst = name !== '' && !seen.has(name);
    seen.add(name);
    if (isFirst) return name;
    const made = firstFree(name === '' ? `Column ${index + 1}` : name, taken);
    taken.add(made);
    return made;
  });
}

function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let copy = 2;
  while (taken.has(`${wanted} (${copy})`)) copy += 1;
  return `${wanted} (${copy})`;
}
