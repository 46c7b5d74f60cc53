import type { Row } from '../model/csv';
import type { CallType } from '../model/event';
import { assertNever } from '../model/failure';
import type { Plan } from '../model/plan';
import type { Issue } from '../model/run';
import { targetKey } from '../model/target';
import { limits } from '../segment/limits';
import { addIssue } from './addIssue';
import { fieldIsSent } from './fieldIsUsed';
import { isFormulaError } from './isFormulaError';
import type { Values } from './jsonTree';
import { shortHash } from './shortHash';

export interface IdOptions {
  /** 20 characters of `[0-9a-v]`, the same for every row of an import. */
  readonly idPrefix: string;
  /**
   * What the ids belong to that are not made of row numbers: the same for every file that goes to the same source, so that a
   * row that comes again keeps its id, and another for every other source. Where nothing is sent it is left out.
   */
  readonly idScope?: string | undefined;
  /** No id may be one that a file brings along: the person sends the same rows again as new events. */
  readonly newIds?: boolean | undefined;
}

/** The messageId of a row's events without the call's letter at its end: `` stops the row, and there is an issue. */
type IdStart = (row: Row, values: Values, issues: Issue[]) => string;

/** What ids made of row numbers begin with; undefined where the plan makes them of something else. */
export function numberedIds(plan: Plan, { idPrefix }: IdOptions): string | undefined {
  return plan.messageIds === undefined ? `${idPrefix}-` : undefined;
}

/** As many characters as are left when the dash and the call's letter have been added. */
const longestStart = limits.messageIdLength - 2;
/** What Segment and every destination take as an id. */
const usable = new RegExp(`^[0-9A-Za-z-]{1,${longestStart}}$`);

/** How the plan names the events of a row; `types` are the row's calls. */
export function idStarts(plan: Plan, types: readonly CallType[], options: IdOptions): IdStart {
  const { idScope = '', newIds = false } = options;
  const ids = plan.messageIds;
  const hashed = (key: readonly unknown[]): string => `${shortHash(JSON.stringify([idScope, ...key]))}-`;
  switch (ids?.by) {
    case undefined:
      // Written by the number itself: a text of it would be made for every row.
      return () => '';
    case 'column':
    case 'first': {
      const { by, column } = ids;
      return (row, _values, issues) => {
        const cell = row.cells[column] ?? '';
        if (cell.trim() === '') return stop(issues, 'noMessageId', column);
        if (isFormulaError(cell)) return stop(issues, 'formulaError', column, cell);
        if (usable.test(cell) && !newIds) return `${cell}-`;
        if (by === 'first' && !usable.test(cell)) return stop(issues, 'messageIdNotUnderstood', column, cell);
        return hashed(['column', cell]);
      };
    }
    case 'columns': {
      const { columns } = ids;
      return (row, _values, issues) => {
        const cells = columns.map((column) => row.cells[column] ?? '');
        if (cells.every((cell) => cell.trim() === '')) return stop(issues, 'noMessageId', columns[0]);
        const error = cells.findIndex(isFormulaError);
        if (error !== -1) return stop(issues, 'formulaError', columns[error], cells[error]);
        return hashed(['columns', ...cells]);
      };
    }
    case 'content': {
      const slots = contentSlots(plan, types);
      return (_row, values) =>
        hashed([
          'content',
          ...slots.flatMap(({ key, slot }) => {
            const value = values[slot];
            return value === undefined ? [] : [key, value];
          }),
        ]);
    }
    default:
      return assertNever(ids);
  }
}

function stop(
  issues: Issue[],
  code: 'noMessageId' | 'messageIdNotUnderstood' | 'formulaError',
  column?: number,
  cell?: string,
): string {
  addIssue(issues, code, column, cell);
  return '';
}

/** Sorted by place, so that the order in which columns were mapped changes no id. */
function contentSlots(
  plan: Plan,
  types: readonly CallType[],
): readonly { readonly key: string; readonly slot: number }[] {
  return plan.fields
    .flatMap((field, slot) => (fieldIsSent(field, types) ? [{ key: targetKey(field.target), slot }] : []))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
}
