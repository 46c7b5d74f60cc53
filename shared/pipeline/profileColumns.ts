import type { ColumnProfile, Row, Shape } from '../model/csv';
import { shorten } from './addIssue';
import { ownCopy } from './ownCopy';
import { joinShapes, shapeOf } from './shapeOf';

const sampleCount = 3;
const distinctLimit = 1000;

/** What the given rows say about each column, in the columns' order. */
export function profileColumns(rows: readonly Row[], columnCount: number): ColumnProfile[] {
  return Array.from({ length: columnCount }, (_, column) => profileColumn(rows, column));
}

function profileColumn(rows: readonly Row[], column: number): ColumnProfile {
  const seen = new Set<string>();
  const samples: string[] = [];
  let filled = 0;
  let shape: Shape = 'empty';
  for (const { cells } of rows) {
    const cell = cells[column] ?? '';
    if (cell === '') continue;
    filled += 1;
    if (shape !== 'text') shape = joinShapes(shape, shapeOf(cell));
    if (seen.size >= distinctLimit || seen.has(cell)) continue;
    seen.add(cell);
    const sample = shorten(cell);
    if (samples.length < sampleCount && !samples.includes(sample)) samples.push(ownCopy(sample));
  }
  return { rows: rows.length, filled, samples, distinct: seen.size, shape };
}
