import { detectHeader } from '../pipeline/detectHeader';
import type { SheetRecord } from './sheetRecord';

/** Where the table of a sheet begins. */
export interface NamesFound {
  /** Rows of the sheet above it, such as a title. */
  readonly skipFirst: number;
  /** Whether its first row names the columns. */
  readonly header: boolean;
}

/** Rows among which the table begins. */
const mostTitles = 40;

/**
 * A title stands in few cells of its row, or has an empty row below it. The table begins with the first row that is as full
 * as rows mostly are, or at least half as full where the next one follows at once.
 */
export function findNames(records: readonly SheetRecord[]): NamesFound {
  const filled = records.filter(({ cells }) => cells.length > 0);
  const counts = filled.map(filledCells);
  const usual = [...counts].sort((one, other) => one - other)[Math.floor(counts.length / 2)] ?? 0;
  const found = filled.slice(0, mostTitles).findIndex(({ number }, index) => {
    const count = counts[index] ?? 0;
    const goesOn = filled[index + 1]?.number === number + 1;
    return count >= 2 && (count >= usual || (count * 2 >= usual && goesOn));
  });
  const start = usual < 2 || found === -1 ? 0 : found;
  const table = filled.slice(start).map(({ cells }) => cells);
  return {
    skipFirst: start === 0 ? 0 : (filled[start]?.number ?? 1) - 1,
    header: detectHeader(table),
  };
}

function filledCells({ cells }: SheetRecord): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
