import type { ColumnProfile, Row } from '../model/csv';
import { createColumnProfiler } from './columnProfiler';

/** What the given rows say about each column, in the columns' order. */
export function profileColumns(rows: readonly Row[], columnCount: number): ColumnProfile[] {
  const profiler = createColumnProfiler(columnCount);
  profiler.add(rows);
  return profiler.profiles();
}
