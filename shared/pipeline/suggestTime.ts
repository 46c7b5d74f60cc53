import type { Row } from '../model/csv';
import type { CallType } from '../model/event';
import { normaliseName } from './columnName';
import { shapeOf } from './shapeOf';
import { factTimeSynonyms, neverSentNames, timeSynonyms } from './synonyms';

interface Input {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly types: readonly CallType[];
}

const nearlyAll = 0.95;
const mostly = 0.5;

/**
 * The column that says when it happened: by its name, where most cells could be times, or the first that holds only ISO times.
 * Cells that cannot be read do not speak against a name: the check is there to find them.
 */
export function suggestTime(
  { columns, rows, types }: Input,
  isFree: (column: number) => boolean,
): { readonly column: number; readonly reason: 'name' | 'values' } | undefined {
  const onlyFacts = types.every((type) => type === 'identify' || type === 'group');
  const names = [...(onlyFacts ? factTimeSynonyms : timeSynonyms), 'originaltimestamp'];
  for (const wanted of names) {
    const column = columns.findIndex(
      (name, index) =>
        isFree(index) && normaliseName(name) === wanted && share(rows, index, couldBeTime) >= mostly,
    );
    if (column !== -1) return { column, reason: 'name' };
  }
  const column = columns.findIndex(
    (name, index) =>
      isFree(index) &&
      !neverSentNames.has(normaliseName(name)) &&
      share(rows, index, (cell) => shapeOf(cell) === 'isoTime') >= nearlyAll,
  );
  return column === -1 ? undefined : { column, reason: 'values' };
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
