import { type ColumnProfile, type Row, type Shape, shapes } from '../model/csv';
import { shorten } from './addIssue';
import { ownCopy } from './ownCopy';
import { joinShapes, shapeOf } from './shapeOf';
import { createValueCounts } from './valueCounts';

export interface ColumnProfiler {
  readonly add: (rows: readonly Row[]) => void;
  /** What the rows so far say about each column, in the columns' order. */
  readonly profiles: () => ColumnProfile[];
}

const sampleCount = 3;
const distinctLimit = 1000;
/** Of all columns together, so that a very wide file needs no more memory than a narrow one with long columns. */
const mostCounted = 1_000_000;
const leastCounted = 100;
const manyColumns = 1000;

/**
 * Profiles columns row by row, with memory that does not grow with the rows: of every row, none is left out. The order of
 * the rows matters for the samples, for where a shape turned, and for what is only estimated.
 */
export function createColumnProfiler(columnCount: number): ColumnProfiler {
  const limit = Math.min(distinctLimit, Math.max(leastCounted, Math.floor(mostCounted / columnCount)));
  const precision = columnCount > manyColumns ? 12 : 14;
  const columns = Array.from({ length: columnCount }, () => createColumn(limit, precision));
  let count = 0;
  return {
    add(rows) {
      count += rows.length;
      for (const { cells, rowNumber } of rows) {
        const present = Math.min(cells.length, columnCount);
        for (let index = 0; index < present; index += 1) {
          const cell = cells[index] ?? '';
          if (cell !== '') columns[index]?.add(cell, rowNumber);
        }
      }
    },
    profiles: () => columns.map((column) => column.profile(count)),
  };
}

interface Column {
  readonly add: (cell: string, rowNumber: number) => void;
  readonly profile: (rows: number) => ColumnProfile;
}

function createColumn(limit: number, precision: number): Column {
  const values = createValueCounts(limit, precision);
  const range = createRange();
  const shapeCounts = new Uint32Array(shapes.length);
  const samples: string[] = [];
  let shape: Shape = 'empty';
  let turned: ColumnProfile['turned'];
  let shortest = Infinity;
  let longest = 0;

  /** A value that is not counted yet: only such a one can change what is known of the column. */
  function meet(cell: string, rowNumber: number): number {
    const own = shapeOf(cell);
    const mark = shapes.indexOf(own);
    if (shape !== 'text') {
      const joined = joinShapes(shape, own);
      if (joined !== shape && shape !== 'empty') turned = { rowNumber, value: ownCopy(shorten(cell)) };
      shape = joined;
      range.add(cell, own);
    }
    if (samples.length < sampleCount) {
      const sample = shorten(cell);
      if (!samples.includes(sample)) samples.push(ownCopy(sample));
    }
    if (cell.length < shortest) shortest = cell.length;
    if (cell.length > longest) longest = cell.length;
    values.keep(mark);
    return mark;
  }

  return {
    add(cell, rowNumber) {
      const mark = values.markOf(cell) ?? meet(cell, rowNumber);
      shapeCounts[mark] = (shapeCounts[mark] ?? 0) + 1;
    },
    profile(rows) {
      const filled = shapeCounts.reduce((sum, one) => sum + one, 0);
      const distinct = values.distinct();
      const plain = { rows, filled, samples: [...samples], shape };
      if (filled === 0) return { ...plain, distinct: 0 };
      return {
        ...plain,
        distinct: Math.min(distinctLimit, distinct.value),
        ...(turned === undefined ? {} : { turned }),
        details: {
          distinct,
          ...values.top(),
          shortest,
          longest,
          shapes: shapes.flatMap((name, index) => {
            const cells = shapeCounts[index] ?? 0;
            return cells === 0 ? [] : [{ shape: name, cells }];
          }),
          ...range.of(shape),
        },
      };
    },
  };
}

/** The least and the greatest of a column of numbers; of a column of times, the first and the last as their texts sort. */
function createRange() {
  let [least, greatest, first, last] = [Infinity, -Infinity, '', ''];
  return {
    add(cell: string, shape: Shape): void {
      if (shape === 'isoTime') {
        if (first === '' || cell < first) first = ownCopy(cell);
        if (cell > last) last = ownCopy(cell);
      } else if (shape === 'integer' || shape === 'decimal' || shape === 'epoch') {
        const value = Number(cell);
        if (value < least) least = value;
        if (value > greatest) greatest = value;
      }
    },
    of(shape: Shape): { readonly range?: { readonly least: string; readonly greatest: string } } {
      if (shape === 'isoTime') return { range: { least: shorten(first), greatest: shorten(last) } };
      return least > greatest || shape === 'text'
        ? {}
        : { range: { least: String(least), greatest: String(greatest) } };
    },
  };
}
