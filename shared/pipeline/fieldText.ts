import type { Row } from '../model/csv';
import { assertNever } from '../model/failure';
import type { Field } from '../model/plan';
import type { Issue } from '../model/run';
import { addIssue } from './addIssue';
import { isFormulaError } from './isFormulaError';
import { compileTemplate } from './template';

/** A row's text of a field; undefined: a cell holds no value but an error, or the template fails, and there is an issue. */
export type FieldText = (row: Row, issues: Issue[]) => string | undefined;

/** Where a field's text comes from, as a function of the row. */
export function fieldText(from: Field['from'], columns: readonly string[]): FieldText {
  switch (from.kind) {
    case 'constant':
      return () => from.value;
    case 'column': {
      const { column } = from;
      return (row, issues) => soundCell(row, column, issues);
    }
    case 'columns':
      return combined(from.columns, from.separator);
    case 'template':
      return filled(from.template, columns);
    default:
      return assertNever(from);
  }
}

function combined(columns: readonly number[], separator: string): FieldText {
  return (row, issues) => {
    let text = '';
    for (const column of columns) {
      const cell = soundCell(row, column, issues);
      if (cell === undefined) return undefined;
      if (cell !== '') text += text === '' ? cell : separator + cell;
    }
    return text;
  };
}

function filled(template: string, columns: readonly string[]): FieldText {
  const compiled = compileTemplate(template, columns);
  if ('problem' in compiled) {
    // The plan cannot be sent like this; until it is repaired, its rows say so.
    return (_row, issues) => {
      addIssue(issues, 'templateNotFilled', undefined, compiled.problem);
      return undefined;
    };
  }
  return (row, issues) => {
    for (const column of compiled.columns) {
      if (soundCell(row, column, issues) === undefined) return undefined;
    }
    const result = compiled.fill(row.cells);
    if ('text' in result) return result.text;
    addIssue(issues, 'templateNotFilled', compiled.columns[0], result.failed);
    return undefined;
  };
}

function soundCell({ cells }: Row, column: number, issues: Issue[]): string | undefined {
  const cell = cells[column] ?? '';
  if (!isFormulaError(cell)) return cell;
  addIssue(issues, 'formulaError', column, cell);
  return undefined;
}
