import type { Row } from '../../../shared/model/csv';
import type { Dialect } from '../../../shared/model/dialect';
import { createRowParser } from '../../../shared/pipeline/parseRows';
import { commaDialect } from './support';

/** The rows of a text that is handed over in pieces of `size` characters. */
export function parseText(
  text: string,
  columnCount: number,
  dialect: Dialect = commaDialect,
  size = Math.max(1, text.length),
): Row[] {
  const parser = createRowParser(dialect, columnCount);
  const rows: Row[] = [];
  for (let start = 0; start < text.length; start += size) {
    for (const portion of parser.push(text.slice(start, start + size))) rows.push(...portion);
  }
  for (const portion of parser.end()) rows.push(...portion);
  return rows;
}

/** Each row's number, cells and problem, in one line that is easy to compare. */
export function toldRows(rows: readonly Row[]): string[] {
  return rows.map(({ rowNumber, cells, problem }) =>
    [String(rowNumber), ...cells, ...(problem === undefined ? [] : [problem])].join('|'),
  );
}
