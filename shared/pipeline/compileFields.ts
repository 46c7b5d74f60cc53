import type { Row } from '../model/csv';
import type { CallType } from '../model/event';
import type { Field, Plan } from '../model/plan';
import type { Issue } from '../model/run';
import { addIssue } from './addIssue';
import { type CellReader, cellReader } from './cellReader';
import { fieldIsSent } from './fieldIsUsed';
import { fieldText } from './fieldText';
import type { Scalar, Values } from './jsonTree';
import { timeReader } from './readTime';
import { sourceColumns } from './sourceColumns';

export interface CompiledFields {
  /**
   * Reads what these calls need, and nothing else: a cell that is not sent cannot stop a row.
   * A value's slot is its field's place in the plan.
   */
  readonly readerFor: (types: readonly CallType[]) => (row: Row, issues: Issue[]) => Values;
}

export function compileFields(plan: Plan, options: { readonly nowMilliseconds: number }): CompiledFields {
  const readTime = timeReader(plan.time.zone);
  const readers = plan.fields.map((field, slot) =>
    slotReader(field, slot, cellReader(field, readTime, options.nowMilliseconds), plan.columns),
  );
  return {
    readerFor: (types) => {
      const used = plan.fields.flatMap((field, slot) => {
        const read = readers[slot];
        return read === undefined || !fieldIsSent(field, types) ? [] : [read];
      });
      const count = plan.fields.length;
      return (row, issues) => {
        const values = new Array<Scalar | undefined>(count).fill(undefined);
        for (const read of used) read(row, issues, values);
        return values;
      };
    },
  };
}

type SlotReader = (row: Row, issues: Issue[], values: (Scalar | undefined)[]) => void;

function slotReader(field: Field, slot: number, read: CellReader, columns: readonly string[]): SlotReader {
  const { from } = field;
  if (from.kind === 'constant') {
    // The same text means the same for every row: it is read once.
    const found: Issue[] = [];
    const value = read(from.value, found, undefined);
    return (_row, issues, values) => {
      values[slot] = value;
      for (const issue of found) addIssue(issues, issue.code, issue.column, issue.value);
    };
  }
  const textOf = fieldText(from, columns);
  const [column] = sourceColumns(from, columns);
  return (row, issues, values) => {
    const text = textOf(row, issues);
    if (text !== undefined) values[slot] = read(text, issues, column);
  };
}
