import { assertNever } from '../model/failure';
import type { Field, Plan } from '../model/plan';
import { compileTemplate } from './template';

/**
 * Indexes of the columns that a field's text is made of. A template names columns: those that the file has.
 *
 * @param columns names of the plan's columns
 */
export function sourceColumns(from: Field['from'], columns: readonly string[]): readonly number[] {
  switch (from.kind) {
    case 'column':
      return [from.column];
    case 'columns':
      return from.columns;
    case 'constant':
      return [];
    case 'template': {
      const template = compileTemplate(from.template, columns);
      return 'problem' in template ? [] : template.columns;
    }
    default:
      return assertNever(from);
  }
}

/** The same of several fields, by their indexes in the plan. */
export function columnsOfFields(plan: Plan, fields: readonly number[]): readonly number[] {
  return fields.flatMap((index) => {
    const field = plan.fields[index];
    return field === undefined ? [] : sourceColumns(field.from, plan.columns);
  });
}
