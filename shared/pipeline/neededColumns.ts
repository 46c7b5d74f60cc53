import type { Plan } from '../model/plan';
import { conditionsOf } from '../model/rowRule';
import { sourceColumns } from './sourceColumns';

/** The columns without which a plan would send something else. */
export interface NeededColumns {
  /** Indexes of the plan's columns, in their order. */
  readonly columns: readonly number[];
  /** Those among them that a template of a field calls by their names: another name is another column there. */
  readonly named: ReadonlySet<number>;
}

type Needy = Pick<Plan, 'columns' | 'fields' | 'calls' | 'messageIds' | 'rule'>;

/** Columns that are sent, say what a row is, make ids, or decide whether a row is sent. */
export function neededColumns({ columns, fields, calls, messageIds, rule }: Needy): NeededColumns {
  const sources = fields.map(({ from }) => ({ kind: from.kind, columns: sourceColumns(from, columns) }));
  const needed = new Set([
    ...sources.flatMap((source) => source.columns),
    ...(calls.by === 'column' ? [calls.column] : []),
    ...columnsOfIds(messageIds),
    ...(rule === undefined ? [] : conditionsOf(rule).map(({ column }) => column)),
  ]);
  return {
    columns: [...needed].filter((column) => column < columns.length).sort((a, b) => a - b),
    named: new Set(sources.flatMap((source) => (source.kind === 'template' ? source.columns : []))),
  };
}

function columnsOfIds(ids: Plan['messageIds']): readonly number[] {
  if (ids === undefined || ids.by === 'content') return [];
  return ids.by === 'columns' ? ids.columns : [ids.column];
}
