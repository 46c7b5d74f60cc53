import { columnOfPath } from '../../../shared/model/columnPath';
import type { Plan } from '../../../shared/model/plan';
import type { ColumnStatus } from './columnStatus';
import type { MapRow } from './mapRows';

export const shows = ['all', 'look', 'notSent'] as const;
export type Show = (typeof shows)[number];

export interface StatedRow {
  readonly row: MapRow;
  readonly status: ColumnStatus;
}

/** Whether the line belongs to what is shown. Filters only ever change what is seen, never what is sent. */
export function isShown({ row, status }: StatedRow, show: Show): boolean {
  if (show === 'look') return status.tone === 'look' || status.tone === 'stopped';
  if (show === 'notSent') return row.field === null && status.kind !== 'callColumn';
  return true;
}

/** Whether a line's column or the name of its field holds the text. */
export function matches({ row }: StatedRow, text: string, plan: Plan): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const target = row.field === null ? undefined : plan.fields[row.field]?.target;
  const names = [
    row.column === null ? '' : (plan.columns[row.column] ?? ''),
    target && 'path' in target ? columnOfPath(target.path) : (target?.kind ?? ''),
  ];
  return names.some((name) => name.toLowerCase().includes(wanted));
}

export function countRows(rows: readonly StatedRow[]): Readonly<Record<Show, number>> {
  const count = (show: Show) => rows.filter((row) => isShown(row, show)).length;
  return { all: rows.length, look: count('look'), notSent: count('notSent') };
}
