import { isValueKind, valueKind, type ValueKind } from './valueKind';

type Records = readonly (readonly string[])[];

/** Records below the names that are looked at. */
const mostRecords = 50;

/** Whether the first record names the columns. Undecided means yes. */
export function detectHeader(records: Records): boolean {
  return headerVotes(records) >= 0;
}

/**
 * How much speaks for the first record being names, below zero against it. Names are text: a number or a date among them,
 * where the column goes on with the same, speaks against it; text above a column of numbers or dates speaks for it.
 */
export function headerVotes(records: Records): number {
  const [first, ...others] = records;
  if (first === undefined) return 0;
  const rest = others.filter((record) => record.length > 1 || first.length === 1).slice(0, mostRecords);
  if (rest.length === 0) return first.some((cell) => isValueKind(valueKind(cell))) ? -1 : 0;
  let votes = 0;
  for (const [column, cell] of first.entries()) {
    votes += vote(
      cell,
      rest.map((cells) => cells[column] ?? ''),
    );
  }
  return votes;
}

function vote(cell: string, below: readonly string[]): number {
  const ownKind = valueKind(cell);
  const kind = commonKind(below);
  if (isYear(cell)) return below.some(isYear) ? -2 : 0;
  if (isValueKind(ownKind)) return isValueKind(kind) || kind === 'empty' ? -2 : -1;
  if (ownKind === 'empty') return 0;
  if (isValueKind(kind)) return 1;
  // A name is not repeated below itself, but a value often is.
  if (below.filter((other) => other === cell).length > below.length / 10) return -1;
  if (!/\d/.test(cell)) {
    return kind === 'code' && below.every((other) => other === '' || /\d/.test(other)) ? 1 : 0;
  }
  const own = outline(cell);
  return below.filter((other) => outline(other) === own).length > below.length / 2 ? -1 : 0;
}

/** What nearly all filled cells look like. */
function commonKind(cells: readonly string[]): ValueKind {
  const counts = new Map<ValueKind, number>();
  for (const cell of cells) {
    const kind = valueKind(cell);
    if (kind !== 'empty') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [kind, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? ['empty', 0];
  return count >= filled * 0.9 ? kind : 'text';
}

/** `K-1001` and `K-1002` begin alike. */
function outline(cell: string): string {
  return cell
    .slice(0, 12)
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '9');
}

/** Tables of statistics name columns by years. */
function isYear(cell: string): boolean {
  return /^(?:19|20)\d\d$/.test(cell.trim());
}
