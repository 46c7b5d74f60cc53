import type { ColumnProfile, Row } from '../model/csv';
import type { Dialect } from '../model/dialect';
import { callTypes } from '../model/event';
import type { Calls, Field, Plan } from '../model/plan';
import { looksLikeOrders, suggestCalls, type SuggestedCalls } from './suggestCalls';
import { suggestTargets, type SuggestionReason } from './suggestTargets';
import { suggestType } from './suggestType';

export interface SuggestPlanInput {
  readonly fileName: string;
  readonly dialect: Dialect;
  readonly columns: readonly string[];
  readonly profiles: readonly ColumnProfile[];
  readonly rows: readonly Row[];
  /** IANA name: the computer's own. */
  readonly timeZone: string;
}

export interface Suggestion {
  readonly plan: Plan;
  /** Why each column was mapped as it was, in the columns' order. */
  readonly reasons: readonly SuggestionReason[];
  /** What each row was suggested to be, and why: it stays when the person decides otherwise. */
  readonly calls: Calls;
  readonly callsReason: SuggestedCalls['reason'];
}

/** The plan to begin with. What cannot be told from the file is left open, and `planProblems` names it. */
export function suggestPlan(input: SuggestPlanInput): Suggestion {
  const { calls, reason } = suggestCalls(input.fileName, input.columns, input.rows);
  return { ...suggestFor(input, calls), calls, callsReason: reason };
}

/** The plan to begin with when it is known what each row is: where a column goes depends on it. */
export function suggestFor(input: SuggestPlanInput, calls: Calls): Pick<Suggestion, 'plan' | 'reasons'> {
  const { columns, rows } = input;
  const wanted = calls.by === 'row' ? calls.types : calls.values.flatMap(({ types }) => types);
  const types = callTypes.filter((type) => wanted.includes(type));
  const callColumn = calls.by === 'column' ? calls.column : undefined;
  const suggested = suggestTargets({ ...input, types, callColumn });
  const fields = suggested.flatMap(({ target }, column): Field[] => {
    if (target === undefined) return [];
    const type = suggestType(columns[column] ?? '', target, rows, column, input.profiles[column]?.type);
    return [{ from: { kind: 'column', column }, target, type }];
  });
  const hasEvent = fields.some(({ target }) => target.kind === 'event');
  const eventName: Field[] =
    types.includes('track') && !hasEvent && looksLikeOrders(columns)
      ? [{ from: { kind: 'constant', value: 'Order Completed' }, target: { kind: 'event' }, type: 'text' }]
      : [];
  return {
    plan: {
      version: 1,
      dialect: input.dialect,
      columns: [...columns],
      calls,
      fields: [...fields, ...eventName],
      time: { zone: input.timeZone, whenMissing: 'invalid' },
      destinations: { kind: 'all' },
    },
    reasons: suggested.map(({ reason: why }) => why),
  };
}
