import type { Row } from '../model/csv';
import { isRefusedIntegration } from '../segment/refusedIntegration';
import { normaliseName } from './columnName';
import { conventionTarget } from './conventionTarget';

/**
 * Whether the rows are messages as Segment keeps them: what was sent, and beside it what Segment added when it came in.
 * Source: Segment Spec, common fields.
 */
export function looksLikeArchive(columns: readonly string[]): boolean {
  const names = new Set(columns.map(normaliseName));
  const wasReceived = names.has('receivedat') || names.has('sentat') || names.has('originaltimestamp');
  const hasPerson = names.has('userid') || names.has('anonymousid');
  return names.has('type') && names.has('messageid') && wasReceived && hasPerson;
}

/**
 * Whether Segment or its library sets the column anew for every event: sent again, it would be wrong or have no effect.
 * Source: Segment docs, "Import historical data" and "Spec: Common Fields".
 */
export function isSetBySegment(column: string): boolean {
  if (/^(_metadata|context\.library)(\.|$)/.test(column) || column === 'timestamp') return true;
  const target = conventionTarget(column);
  return target?.kind === 'integrations' && isRefusedIntegration(target.name);
}

/** Whether a column stands beside the call's own parts: no part of what was sent, where those have their names before a dot. */
export function isBesideCall(column: string, columns: readonly string[]): boolean {
  return !column.includes('.') && columns.some((name) => /^(properties|traits|context)\./.test(name));
}

/**
 * The column that says when it happened: what was sent as the time, before Segment corrected it by when it was received, unless
 * more rows have the corrected one.
 */
export function archiveTime(columns: readonly string[], rows: readonly Row[]): number | undefined {
  const filled = (column: number): number => rows.filter(({ cells }) => (cells[column] ?? '') !== '').length;
  const found = ['originaltimestamp', 'timestamp']
    .map((name) => columns.findIndex((column) => normaliseName(column) === name))
    .filter((column) => column !== -1 && filled(column) > 0);
  return found.toSorted((one, other) => filled(other) - filled(one))[0];
}
