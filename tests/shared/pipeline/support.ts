import type { Row } from '../../../shared/model/csv';
import type { Dialect } from '../../../shared/model/dialect';
import type { SegmentEvent } from '../../../shared/model/event';
import type { Field, Plan, Target, ValueType } from '../../../shared/model/plan';
import { compilePlan, type PreparedRow, type PrepareOptions } from '../../../shared/pipeline/prepareRow';

export const prepareOptions: PrepareOptions = {
  stamp: { library: { name: '@segment/analytics-node', version: '3.1.0' }, nodeVersion: 'v20.20.2' },
  idPrefix: '0123456789abcdefghij',
  startedAt: '2026-11-23T12:00:00.000Z',
  nowMilliseconds: Date.UTC(2026, 10, 23, 12),
};

export const commaDialect: Dialect = {
  encoding: 'utf-8',
  delimiter: ',',
  quote: '"',
  header: true,
  newline: '\n',
};

/** A plan of one track call per row; the parts that a test is about are handed in. */
export function planWith(parts: Partial<Plan> = {}): Plan {
  return {
    version: 1,
    dialect: commaDialect,
    columns: ['id', 'time', 'value'],
    calls: { by: 'row', types: ['track'] },
    fields: [
      column(0, { kind: 'userId' }),
      column(1, { kind: 'timestamp' }),
      constant('Order Completed', { kind: 'event' }),
    ],
    time: { zone: 'UTC', whenMissing: 'invalid' },
    destinations: { kind: 'all' },
    ...parts,
  };
}

export function column(index: number, target: Target, type: ValueType = 'text'): Field {
  return { from: { kind: 'column', column: index }, target, type };
}

export function constant(value: string, target: Target, type: ValueType = 'text'): Field {
  return { from: { kind: 'constant', value }, target, type };
}

export function rowOf(...cells: string[]): Row {
  return { rowNumber: 2, cells };
}

export function prepare(plan: Plan, row: Row): PreparedRow {
  return compilePlan(plan, prepareOptions)(row);
}

export function eventsOf(prepared: PreparedRow): readonly SegmentEvent[] {
  return prepared.kind === 'skipped' ? [] : prepared.events.map(({ event }) => event);
}

/** Each issue as its code, column and value. */
export function problemsOf(prepared: PreparedRow): string[] {
  if (prepared.kind === 'skipped') return [];
  return prepared.issues.map(({ code, column: index, value }) => [code, index, value].join(' ').trim());
}
