import type { Dialect } from '../model/dialect';
import { recordParser } from './parseRecords';

/** How a text reads in one of several ways. */
export interface Reading {
  readonly text: string;
  readonly dialect: Dialect;
}

const longestExample = 200;
/** A name says more at a glance than a long remark does. */
const comfortableExample = 60;

/**
 * The value that shows best how ways to read the same bytes differ, read in each of these ways: the cell with the most different
 * readings, and of those the one with the most characters that differ. Undefined where there is none that is short enough.
 */
export function tellingCell(readings: readonly Reading[]): readonly string[] | undefined {
  const tables = readings.map(({ text, dialect }) => recordParser(dialect)(text, true).records);
  let best: readonly string[] | undefined;
  let bestValue = 0;
  for (const [row, cells] of (tables[0] ?? []).entries()) {
    for (const column of cells.keys()) {
      const cell = tables.map((table) => table[row]?.[column] ?? '');
      const value = cell.some((reading) => reading.length > longestExample) ? 0 : valueOf(cell);
      if (value > bestValue) {
        bestValue = value;
        best = cell;
      }
    }
  }
  return best;
}

function valueOf(cell: readonly string[]): number {
  const [first = '', ...others] = cell;
  const kinds = new Set(cell).size;
  if (kinds === 1) return 0;
  const differing = Math.max(...others.map((other) => differences(first, other)));
  const comfort = first.length <= comfortableExample ? 1 : 0;
  return kinds * 1000 + comfort * 300 + differing;
}

function differences(one: string, other: string): number {
  let count = Math.abs(one.length - other.length);
  for (let index = 0; index < Math.min(one.length, other.length); index += 1) {
    if (one[index] !== other[index]) count += 1;
  }
  return count;
}
