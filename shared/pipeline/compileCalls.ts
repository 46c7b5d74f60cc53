import type { Row } from '../model/csv';
import type { CallType } from '../model/event';
import type { Plan } from '../model/plan';
import type { Issue } from '../model/run';
import { limits } from '../segment/limits';
import { addIssue } from './addIssue';
import { categoryCheck } from './categoryCheck';
import type { CompiledFields } from './compileFields';
import { idStarts, numberedIds } from './idStarts';
import { eventSizeBound } from './eventSizeBound';
import { eventWriter } from './eventWriter';
import { fieldIsSent } from './fieldIsUsed';
import { PreparedEvent } from './preparedEvent';
import type { PrepareOptions } from './prepareRow';
import { requiredFields } from './requiredFields';
import { slotFor } from './slotFor';
import { sourceColumns } from './sourceColumns';

type Builder = (row: Row, issues: Issue[]) => readonly PreparedEvent[];

/** Builds a row's events. What depends on the calls alone is worked out once for each set of calls. */
export function compileCalls(
  plan: Plan,
  compiled: CompiledFields,
  options: PrepareOptions,
): (row: Row, types: readonly CallType[], issues: Issue[]) => readonly PreparedEvent[] {
  const builders = new Map<readonly CallType[], Builder>();
  return (row, types, issues) => {
    let build = builders.get(types);
    if (build === undefined) {
      build = builderFor(plan, compiled, types, options);
      builders.set(types, build);
    }
    return build(row, issues);
  };
}

function builderFor(
  plan: Plan,
  compiled: CompiledFields,
  types: readonly CallType[],
  options: PrepareOptions,
): Builder {
  const read = compiled.readerFor(types);
  const checkRequired = requiredFields(plan, types);
  const checkCategory = categoryCheck(plan, types);
  const ways = { stamp: options.stamp, numberedIds: numberedIds(plan, options) };
  const writers = types.map((type) => ({ type, write: eventWriter(plan, type, types, ways) }));
  const mayBeTooLarge = eventSizeBound(
    plan,
    types,
    writers.map(({ write }) => write),
  );
  const idStart = idStarts(plan, types, options);
  const timeSlot = plan.fields.findLastIndex(({ target }) => target.kind === 'timestamp');
  const nameSlot = slotFor(plan, 'track', 'event');

  return (row, issues) => {
    const values = read(row, issues);
    checkRequired(values, issues);
    checkCategory(values, issues);
    const time = values[timeSlot];
    const shared = {
      timestamp: typeof time === 'string' ? time : missingTime(plan, timeSlot, options, issues),
      rowNumber: row.rowNumber,
      idStart: idStart(row, values, issues),
    };
    const eventName = values[nameSlot];
    const suspicious = mayBeTooLarge(row);
    const events: PreparedEvent[] = [];
    for (const { type, write } of writers) {
      const name = type === 'track' && typeof eventName === 'string' ? eventName : undefined;
      const event = new PreparedEvent(type, name, write, values, shared);
      if (suspicious && event.bytes > limits.eventBytes) addTooLarge(plan, row, types, issues);
      events.push(event);
    }
    return events;
  };
}

/** A time that is there and not understood is never replaced by another. */
function missingTime(plan: Plan, slot: number, options: PrepareOptions, issues: Issue[]): string {
  if (issues.some(({ code }) => code === 'timeNotUnderstood')) return '';
  if (plan.time.whenMissing === 'importStart') return options.startedAt;
  const from = plan.fields[slot]?.from;
  addIssue(issues, 'noTime', from && sourceColumns(from, plan.columns)[0]);
  return '';
}

/** Names the largest cell that is sent: shortening that one helps most. */
function addTooLarge(plan: Plan, row: Row, types: readonly CallType[], issues: Issue[]): void {
  let largest: number | undefined;
  let length = -1;
  const sent = plan.fields.filter((field) => fieldIsSent(field, types));
  for (const column of sent.flatMap(({ from }) => sourceColumns(from, plan.columns))) {
    const cell = row.cells[column] ?? '';
    if (cell.length > length) {
      largest = column;
      length = cell.length;
    }
  }
  addIssue(issues, 'eventTooLarge', largest, largest === undefined ? undefined : row.cells[largest]);
}
