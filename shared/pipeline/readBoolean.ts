const words: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

/** true/false, yes/no, 1/0 in any case, with spaces around; undefined when it is none of them. */
export function readBoolean(cell: string): boolean | undefined {
  return words.get(cell) ?? words.get(cell.trim().toLowerCase());
}
