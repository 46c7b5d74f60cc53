export interface ColumnLayout {
  /** Pixels. */
  readonly width: number;
  /** Numbers stand at the end, so that their digits line up. */
  readonly align: 'start' | 'end';
}

/** A column that is drawn, with its place in the table. */
export interface ShownColumn extends ColumnLayout {
  readonly index: number;
  /** Pixels from the table's start. */
  readonly start: number;
}

const characterWidth = 7.4;
const cellPadding = 26;
const narrowest = 72;
const widest = 320;
const looksLikeNumber = /^-?\d[\d.,]*$/;

/** Columns as wide as their longest value, within reason: a layout for the rows that are there. */
export function columnLayouts(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ColumnLayout[] {
  return columns.map((name, index) => {
    const filled = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
    const longest = Math.max(name.length, ...filled.map((cell) => cell.length));
    return {
      width: Math.round(Math.min(widest, Math.max(narrowest, longest * characterWidth + cellPadding))),
      align: filled.length > 0 && filled.every((cell) => looksLikeNumber.test(cell)) ? 'end' : 'start',
    };
  });
}
