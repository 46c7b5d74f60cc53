import type { ColumnProfile } from '../../../shared/model/csv';
import type { CallType } from '../../../shared/model/event';
import type { Field, Plan } from '../../../shared/model/plan';
import type { Issue, IssueCode } from '../../../shared/model/run';
import { sameTarget } from '../../../shared/model/target';
import { cellReader } from '../../../shared/pipeline/cellReader';
import { fieldIsSent } from '../../../shared/pipeline/fieldIsUsed';
import { timeReader } from '../../../shared/pipeline/readTime';
import type { Suggestion } from '../../../shared/pipeline/suggestPlan';
import type { SuggestionReason } from '../../../shared/pipeline/suggestTargets';
import { plannedCalls, type PlanProblem } from '../../../shared/pipeline/planProblems';
import type { Tone } from '../../components/StatTile';
import { columnOf, type MapRow } from './mapRows';
import type { ColumnIssue } from './previewSummary';

const cellCodes = [
  'timeNotUnderstood',
  'numberNotUnderstood',
  'numberTooLong',
  'booleanNotUnderstood',
  'integrationNotAllowed',
  'timeInFuture',
  'timeBefore1970',
  'timeZoneGap',
] as const satisfies readonly IssueCode[];
type CellCode = (typeof cellCodes)[number];

/** Why a column is mapped as it is, or what is wrong with that. */
export type ColumnStatus =
  | { readonly kind: 'sameTarget'; readonly tone: Tone; readonly fields: readonly number[] }
  | { readonly kind: CellCode; readonly tone: Tone; readonly count: number; readonly total: number }
  /** Named nearly as `to`. */
  | { readonly kind: 'similar'; readonly tone: Tone; readonly to: string }
  /** A sample from further down the file, beyond the rows of the preview. */
  | { readonly kind: 'sample'; readonly tone: Tone; readonly code: CellCode; readonly value: string }
  /** The first value of another kind, far down the file. */
  | {
      readonly kind: 'turned';
      readonly tone: Tone;
      readonly code: CellCode;
      readonly value: string;
      readonly row: number;
    }
  | {
      readonly kind:
        | 'unused'
        | 'callColumn'
        | 'yours'
        | 'fixedText'
        | 'convention'
        | 'name'
        | 'values'
        | 'other'
        | 'neverSent'
        | 'preset'
        | 'presetUnsent'
        | 'none';
      readonly tone: Tone;
    };

export interface StatusInput {
  readonly plan: Plan;
  readonly suggestion: Suggestion;
  readonly problems: readonly PlanProblem[];
  /** The worst thing that the preview's rows say about each column. */
  readonly issues: ReadonlyMap<number, ColumnIssue>;
  readonly profiles: readonly ColumnProfile[];
}

/** The status of each line, in the lines' order. */
export function columnStatuses(rows: readonly MapRow[], input: StatusInput): readonly ColumnStatus[] {
  const facts: Facts = {
    ...input,
    types: plannedCalls(input.plan),
    now: firstFields(input.plan),
    then: firstFields(input.suggestion.plan),
    readTime: timeReader(input.plan.time.zone),
  };
  return rows.map((row) => columnStatus(row, facts));
}

/** Looked up once: a file may have thousands of columns. */
interface Facts extends StatusInput {
  readonly types: readonly CallType[];
  readonly now: ReadonlyMap<number, Field>;
  readonly then: ReadonlyMap<number, Field>;
  readonly readTime: ReturnType<typeof timeReader>;
}

function columnStatus(row: MapRow, facts: Facts): ColumnStatus {
  const { plan, problems, issues, types } = facts;
  const { column } = row;
  const field = row.field === null ? undefined : plan.fields[row.field];
  if (!field) {
    if (column !== null && plan.calls.by === 'column' && plan.calls.column === column) {
      return { kind: 'callColumn', tone: 'good' };
    }
    return column === null ? { kind: 'none', tone: 'quiet' } : unsent(column, facts);
  }
  const clash = problems.find(
    ({ code, fields }) => code === 'sameTarget' && row.field !== null && fields?.includes(row.field),
  );
  if (clash) {
    return {
      kind: 'sameTarget',
      tone: 'stopped',
      fields: (clash.fields ?? []).filter((f) => f !== row.field),
    };
  }
  if (types.length > 0 && !fieldIsSent(field, types)) return { kind: 'unused', tone: 'look' };
  const issue = column === null ? undefined : issues.get(column);
  const code = cellCodes.find((known) => known === issue?.code);
  if (issue && code) {
    const { count, total } = issue;
    return { kind: code, tone: issue.severity === 'invalid' ? 'stopped' : 'look', count, total };
  }
  const sample = column === null ? undefined : badSample(field, column, facts);
  if (sample) return sample;
  if (row.kind === 'column') return reason(row.column, facts);
  return { kind: field.from.kind === 'constant' ? 'fixedText' : 'yours', tone: 'quiet' };
}

/** Read with the sender's own reader. That a time lies in the future is left to the rows, which know the present. */
function badSample(field: Field, column: number, { profiles, readTime }: Facts): ColumnStatus | undefined {
  const read = cellReader(field, readTime, 0);
  const { samples = [], turned } = profiles[column] ?? {};
  const bad = firstBad(samples);
  if (bad) return { kind: 'sample', tone: 'stopped', ...bad };
  const later = turned && firstBad([turned.value]);
  return later && { kind: 'turned', tone: 'stopped', ...later, row: turned.rowNumber };

  function firstBad(values: readonly string[]): { code: CellCode; value: string } | undefined {
    const issues: Issue[] = [];
    for (const value of values) read(value, issues, column);
    const issue = issues.find(({ severity }) => severity === 'invalid');
    const code = cellCodes.find((known) => known === issue?.code);
    return code && { code, value: issue?.value ?? '' };
  }
}

function reason(column: number, facts: Facts): ColumnStatus {
  const now = facts.now.get(column);
  const then = facts.then.get(column);
  if (!now || !then || !sameTarget(now.target, then.target) || now.type !== then.type || isChanged(now)) {
    return { kind: 'yours', tone: 'good' };
  }
  const { kind, to = '' }: SuggestionReason = facts.suggestion.reasons[column] ?? { kind: 'none' };
  if (kind === 'similar') return { kind, tone: 'look', to };
  const isSure = kind === 'convention' || kind === 'name' || kind === 'preset';
  return { kind, tone: isSure ? 'good' : kind === 'values' ? 'look' : 'quiet' };
}

function unsent(column: number, { suggestion, then }: Facts): ColumnStatus {
  const { kind } = suggestion.reasons[column] ?? { kind: 'none' };
  if (kind === 'neverSent' || kind === 'presetUnsent') return { kind, tone: 'quiet' };
  return { kind: then.has(column) ? 'yours' : 'none', tone: 'quiet' };
}

function firstFields(plan: Plan): ReadonlyMap<number, Field> {
  const fields = new Map<number, Field>();
  for (const field of plan.fields) {
    const column = columnOf(field);
    if (column !== null && !fields.has(column)) fields.set(column, field);
  }
  return fields;
}

/** Whether the person decided more about the column's values than where they go. */
function isChanged({ steps, whenEmpty, notFor }: Field): boolean {
  return steps !== undefined || whenEmpty !== undefined || notFor !== undefined;
}
