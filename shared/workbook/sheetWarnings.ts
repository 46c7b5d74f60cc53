import type { FileWarning, Row } from '../model/csv';
import { isFormulaError } from '../pipeline/isFormulaError';
import type { HiddenParts } from './sheetHead';

const exampleCount = 5;

/** What is worth a look in the first rows of a sheet. */
export function sheetWarnings(
  table: {
    /** As they stand in the sheet, `''` where there is none. */
    readonly names: readonly string[];
    readonly columns: readonly string[];
    readonly rows: readonly Row[];
    readonly header: boolean;
  },
  hidden: HiddenParts,
): FileWarning[] {
  const { names, columns, rows, header } = table;
  const isUsed = (column: number) => rows.some(({ cells }) => (cells[column] ?? '') !== '');
  const given = names.map((name) => name.trim());
  const repeated = columns.filter((name, column) => given[column] !== '' && given[column] !== name);
  // Beside a table there often are columns that hold nothing at all.
  const unnamed = columns.filter((_, column) => given[column] === '' && isUsed(column));
  const hiddenColumns = columns.filter((_, column) => hidden.columns.includes(column) && isUsed(column));
  return [
    ...(header ? [warning('duplicateColumn', repeated), warning('unnamedColumn', unnamed)] : []),
    warning('formulaError', numbersOf(rows.filter(({ cells }) => cells.some(isFormulaError)))),
    warning('hiddenColumn', hiddenColumns),
    warning('hiddenRow', numbersOf(rows.filter(({ rowNumber }) => hidden.rows.has(rowNumber)))),
  ].flat();
}

function numbersOf(rows: readonly Row[]): number[] {
  return rows.map(({ rowNumber }) => rowNumber);
}

function warning(kind: FileWarning['kind'], found: readonly (string | number)[]): FileWarning[] {
  if (found.length === 0) return [];
  const examples = found
    .slice(0, exampleCount)
    .map((one) => (typeof one === 'string' ? one.slice(0, 200) : one));
  return [{ kind, count: found.length, examples }];
}
