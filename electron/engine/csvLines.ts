import Papa from 'papaparse';
import { formula } from '../../shared/pipeline/formulaCells';

/**
 * Lines of CSV, each ended by CRLF as RFC 4180 has it. Cells that a spreadsheet would run as a formula get an apostrophe in
 * front, which it takes for "this is text": the one change ever made to a cell.
 */
export function csvLines(rows: readonly (readonly (string | number)[])[], delimiter: string): string {
  if (rows.length === 0) return '';
  const lines = Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter, newline: '\r\n', escapeFormulae: formula },
  );
  return `${lines}\r\n`;
}
