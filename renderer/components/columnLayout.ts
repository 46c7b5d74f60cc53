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

const cellPadding = 28;
const narrow = /[ijlI.,:;'|! ]/;
const wide = /[0-9A-Zmw@%+-]/;
const eastAsian = /[\u1100-\uffff]/;
/** Names are written at 12 pixels, but bold. */
const nameScale = 0.98;
const longestMeasured = 60;
const narrowest = 72;
const widest = 320;
/** Not what begins with a zero: that is an id, whose digits are read from the start. */
const looksLikeNumber = /^-?(?:[1-9][\d.,]*|0(?:[.,]\d+)?)$/;

/** Columns as wide as their longest value, within reason: a layout for the rows that are there. */
export function columnLayouts(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ColumnLayout[] {
  return columns.map((name, index) => {
    const filled = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
    // The one with the most characters stands for all: measuring each would take a wide file a second.
    const longest = filled.reduce((most, cell) => (cell.length > most.length ? cell : most), '');
    const needed = Math.max(textWidth(name) * nameScale, textWidth(longest)) + cellPadding;
    return {
      width: Math.round(Math.min(widest, Math.max(narrowest, needed))),
      align: filled.length > 0 && filled.every((cell) => looksLikeNumber.test(cell)) ? 'end' : 'start',
    };
  });
}

/** About how wide a text is at 13 pixels, good enough for a column and without asking the page to lay it out. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text.slice(0, longestMeasured)) {
    width += narrow.test(character)
      ? 4.2
      : wide.test(character)
        ? 9.1
        : eastAsian.test(character)
          ? 13.5
          : 7.4;
  }
  return width;
}
