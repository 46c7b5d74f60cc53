import type { Row } from '../model/csv';
import type { CallType } from '../model/event';
import { normaliseName } from './columnName';
import { shapeOf } from './shapeOf';
import { nameRank, neverSentNames } from './synonyms';

interface Input {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly types: readonly CallType[];
}

const nearlyAll = 0.95;
const mostly = 0.5;

/**
 * The column whose name says that it is when it happened, the surest first, where most cells could be times. Cells that cannot be
 * read do not speak against a name: the check is there to find them.
 */
export function timeByName(
  { columns, rows, types }: Input,
  isFree: (column: number) => boolean,
): number | undefined {
  const onlyFacts = types.every((type) => type === 'identify' || type === 'group');
  return columns
    .flatMap((name, column) => {
      const rank = isFree(column) ? rankOf(normaliseName(name), onlyFacts) : undefined;
      return rank === undefined ? [] : [{ column, rank }];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .find(({ column }) => share(rows, column, couldBeTime) >= mostly)?.column;
}

/** The first column that holds only ISO times. */
export function timeByValues(
  { columns, rows }: Input,
  isFree: (column: number) => boolean,
): number | undefined {
  const found = columns.findIndex(
    (name, column) =>
      isFree(column) &&
      !neverSentNames.has(normaliseName(name)) &&
      share(rows, column, (cell) => shapeOf(cell) === 'isoTime') >= nearlyAll,
  );
  return found === -1 ? undefined : found;
}

/** Whether most cells could be times, however they are written. */
export function holdsTimes(rows: readonly Row[], column: number): boolean {
  return share(rows, column, couldBeTime) >= mostly;
}

/** Facts were true when they were last changed; failing that, at any other time that the file knows. */
function rankOf(normal: string, onlyFacts: boolean): number | undefined {
  const fact = onlyFacts ? nameRank('factTime', normal) : undefined;
  if (fact !== undefined) return fact;
  if (normal === 'originaltimestamp') return 2000;
  const rank = nameRank('time', normal);
  return rank === undefined ? undefined : 1000 + rank;
}

/** Of the cells that are not empty; none when all are. */
function share(rows: readonly Row[], column: number, test: (cell: string) => boolean): number {
  const filled = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell.trim() !== '');
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}

/** At least the digits of a date: "10:30" is not when something happened. */
function couldBeTime(cell: string): boolean {
  return cell.replace(/\D/g, '').length >= 6 || /\p{L}{3}.*\d{4}/u.test(cell);
}
