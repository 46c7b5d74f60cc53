import type { Row } from '../model/csv';
import type { CallType } from '../model/event';
import type { Field, Plan } from '../model/plan';
import type { Issue } from '../model/run';
import { addIssue } from './addIssue';
import { cellReader } from './cellReader';
import { fieldIsUsed } from './fieldIsUsed';
import { isFormulaError } from './isFormulaError';
import type { Scalar, Values } from './jsonTree';
import { timeReader } from './readTime';

export interface CompiledFields {
  /**
   * Reads what these calls need, and nothing else: a cell that is not sent cannot stop a row.
   * A value's slot is its field's place in the plan.
   */
  readonly readerFor: (types: readonly CallType[]) => (row: Row, issues: Issue[]) => Values;
}

export function compileFields(plan: Plan, options: { readonly nowMilliseconds: number }): CompiledFields {
  const readTime = timeReader(plan.time.zone);
  const readers = plan.fields.map((field) => cellReader(field, readTime, options.nowMilliseconds));
  return {
    readerFor: (types) => {
      const steps = plan.fields.flatMap((field, slot) => {
        const read = readers[slot];
        if (read === undefined || !fieldIsUsed(field.target, types)) return [];
        return [step(field, slot, read)];
      });
      const count = plan.fields.length;
      return (row, issues) => {
        const values = new Array<Scalar | undefined>(count).fill(undefined);
        for (const read of steps) read(row, issues, values);
        return values;
      };
    },
  };
}

type Step = (row: Row, issues: Issue[], values: (Scalar | undefined)[]) => void;

function step(field: Field, slot: number, read: ReturnType<typeof cellReader>): Step {
  if (field.from.kind === 'column') {
    const { column } = field.from;
    return (row, issues, values) => {
      const cell = row.cells[column];
      if (cell === undefined || cell === '') return;
      if (isFormulaError(cell)) {
        addIssue(issues, 'formulaError', column, cell);
        return;
      }
      values[slot] = read(cell, issues, column);
    };
  }
  const text = field.from.value;
  if (text === '') return () => undefined;
  // The same text means the same for every row: it is read once.
  const found: Issue[] = [];
  const value = read(text, found, undefined);
  return (_row, issues, values) => {
    values[slot] = value;
    for (const issue of found) addIssue(issues, issue.code, issue.column, issue.value);
  };
}
