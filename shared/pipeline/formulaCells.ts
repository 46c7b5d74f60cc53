/**
 * What a spreadsheet would run as a formula; numbers with a sign are none, so that -12.50 remains a number. Apostrophes in
 * front count with it, so that one more can be added and taken off again whatever the cell was.
 */
export const formula = /^'*(?:[=@\t\r]|[+-](?![\d., ]*(?:[eE][+-]?\d+)?$))/;

/** The cell as it was before it got an apostrophe in front of its formula. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
