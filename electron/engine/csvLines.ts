import Papa from 'papaparse';

/**
 * Cells that a spreadsheet would run as a formula get an apostrophe in front, which it takes for "this is text": the one
 * change ever made to a cell. Numbers with a sign are no formulas and stay as they are, so that -12.50 remains a number.
 */
const formula = /^(?:[=@\t\r]|[+-](?![\d., ]*(?:[eE][+-]?\d+)?$))/;

/** Lines of CSV, each ended by CRLF as RFC 4180 has it. */
export function csvLines(rows: readonly (readonly (string | number)[])[], delimiter: string): string {
  if (rows.length === 0) return '';
  const lines = Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter, newline: '\r\n', escapeFormulae: formula },
  );
  return `${lines}\r\n`;
}
