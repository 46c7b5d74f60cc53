import type { Row } from '../../../../shared/model/csv';
import { assertNever } from '../../../../shared/model/failure';
import type { Field } from '../../../../shared/model/plan';

/** What a new field can be filled with; uuid: an anonymous id made of a column. */
export const fillings = ['constant', 'column', 'columns', 'template', 'uuid'] as const;
export type Filling = (typeof fillings)[number];

/** What stands in the form; what belongs to another filling stays, so that going back loses nothing. */
export interface FillingState {
  readonly text: string;
  readonly column: number | null;
  readonly columns: readonly number[];
  readonly separator: string;
  readonly template: string;
}

export const emptyFilling: FillingState = {
  text: '',
  column: null,
  columns: [],
  separator: ' ',
  template: '',
};

/** A field without its place. */
export type NewField = Pick<Field, 'from' | 'steps'>;

/** What the form says; null as long as it says too little. */
export function fieldOf(filling: Filling, state: FillingState, rows: readonly Row[]): NewField | null {
  const { text, column, columns, separator, template } = state;
  switch (filling) {
    case 'constant':
      return text === '' ? null : { from: { kind: 'constant', value: text } };
    case 'column':
      return column === null ? null : { from: { kind: 'column', column } };
    case 'columns':
      return columns.length === 0 ? null : { from: { kind: 'columns', columns: [...columns], separator } };
    case 'template':
      return template.trim() === '' ? null : { from: { kind: 'template', template } };
    case 'uuid':
      return column === null ? null : { from: { kind: 'column', column }, steps: idSteps(rows, column) };
    default:
      return assertNever(filling);
  }
}

/** An e-mail address means the same person in any letters; other ids may not. */
function idSteps(rows: readonly Row[], column: number): NonNullable<Field['steps']> {
  const hasMail = rows.some(({ cells }) => (cells[column] ?? '').includes('@'));
  return [{ do: 'trim' }, ...(hasMail ? [{ do: 'case', to: 'lower' } as const] : []), { do: 'uuid' }];
}
