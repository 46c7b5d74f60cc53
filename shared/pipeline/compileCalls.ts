import type { Row } from '../model/csv';
import type { CallType, SegmentEvent } from '../model/event';
import type { Plan } from '../model/plan';
import type { Issue, IssueCode } from '../model/run';
import { limits } from '../segment/limits';
import { addIssue } from './addIssue';
import { buildEvent } from './buildEvent';
import type { CompiledFields } from './compileFields';
import { compileParts } from './compileParts';
import { fieldIsUsed } from './fieldIsUsed';
import { missingFields } from './missingFields';
import type { PreparedEvent, PrepareOptions } from './prepareRow';
import { utf8Length } from './utf8Length';

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
  const readParts = compileParts(plan, compiled, types, options);
  const mayHaveTooMany = plan.fields.length > limits.properties;
  return (row, issues) => {
    const parts = readParts(row, issues);
    const idStart = `${options.idPrefix}-${row.rowNumber.toString(36)}-`;
    const events: PreparedEvent[] = [];
    for (const type of types) {
      for (const code of missingFields(type, parts)) addIssue(issues, code, columnOf(plan, code));
      const event = buildEvent(type, parts, idStart);
      const json = JSON.stringify(event);
      const bytes = utf8Length(json);
      if (bytes > limits.eventBytes) addTooLarge(plan, row, types, issues);
      if (mayHaveTooMany && hasTooManyFields(event)) addIssue(issues, 'tooManyProperties');
      events.push({ event, json, bytes });
    }
    return events;
  };
}

/** The column that should have said it, so that the person finds it. */
function columnOf(plan: Plan, code: IssueCode): number | undefined {
  const kinds = targetsOf(code);
  for (const { from, target } of plan.fields) {
    if (from.kind === 'column' && kinds.includes(target.kind)) return from.column;
  }
  return undefined;
}

function targetsOf(code: IssueCode): readonly string[] {
  switch (code) {
    case 'noId':
      return ['userId', 'anonymousId'];
    case 'noUserId':
      return ['userId'];
    case 'noGroupId':
      return ['groupId'];
    case 'noPreviousId':
      return ['previousId'];
    case 'noEventName':
      return ['event'];
    default:
      return [];
  }
}

/** Names the largest cell that is sent: shortening that one helps most. */
function addTooLarge(plan: Plan, row: Row, types: readonly CallType[], issues: Issue[]): void {
  let largest: number | undefined;
  let length = -1;
  for (const { from, target } of plan.fields) {
    if (from.kind !== 'column' || !fieldIsUsed(target, types)) continue;
    const cell = row.cells[from.column] ?? '';
    if (cell.length > length) {
      largest = from.column;
      length = cell.length;
    }
  }
  addIssue(issues, 'eventTooLarge', largest, largest === undefined ? undefined : row.cells[largest]);
}

/** Segment drops what is beyond its limit without a word. */
function hasTooManyFields(event: SegmentEvent): boolean {
  const body = event.properties ?? event.traits;
  return body !== undefined && Object.keys(body).length > limits.properties;
}
