import type { ColumnProfile, Row } from '../model/csv';
import type { Dialect } from '../model/dialect';
import { callTypes, type CallType } from '../model/event';
import type { Calls, Field, Plan, Target, ValueType } from '../model/plan';
import { applyPreset } from '../presets/applyPreset';
import type { Preset, PresetId } from '../presets/preset';
import { recognisePreset } from '../presets/recognisePreset';
import { fieldIsUsed } from './fieldIsUsed';
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
  /** False where the person wants a file to be taken for what its columns say, although it was recognised. */
  readonly withPreset?: boolean | undefined;
}

export interface Suggestion {
  readonly plan: Plan;
  /** Why each column was mapped as it was, in the columns' order. */
  readonly reasons: readonly SuggestionReason[];
  /** What each row was suggested to be, and why: it stays when the person decides otherwise. */
  readonly calls: Calls;
  readonly callsReason: SuggestedCalls['reason'];
  /** The well-known export that the file is, and whether the suggestion goes by it. */
  readonly preset?: { readonly id: PresetId; readonly used: boolean } | undefined;
}

/** The plan to begin with. What cannot be told from the file is left open, and `planProblems` names it. */
export function suggestPlan(input: SuggestPlanInput): Suggestion {
  const preset = recognisePreset(input.columns);
  const used = preset !== undefined && input.withPreset !== false;
  const { calls, reason }: SuggestedCalls = used
    ? { calls: { by: 'row', types: [...preset.calls] }, reason: 'columns' }
    : suggestCalls(input.fileName, input.columns, input.rows);
  const known = preset === undefined ? {} : { preset: { id: preset.id, used } };
  return { ...suggestFor(input, calls), calls, callsReason: reason, ...known };
}

/** The plan to begin with when it is known what each row is: where a column goes depends on it. */
export function suggestFor(input: SuggestPlanInput, calls: Calls): Pick<Suggestion, 'plan' | 'reasons'> {
  const { columns, rows } = input;
  const wanted = calls.by === 'row' ? calls.types : calls.values.flatMap(({ types }) => types);
  const types = callTypes.filter((type) => wanted.includes(type));
  const callColumn = calls.by === 'column' ? calls.column : undefined;
  const preset = input.withPreset === false ? undefined : recognisePreset(columns);
  const applied = preset && applyPreset(preset, columns, rows);
  const suggested = suggestTargets({ ...input, types, callColumn, preset: applied });
  const typeOf = (target: Target, column: number): ValueType =>
    suggestType(columns[column] ?? '', target, rows, column, input.profiles[column]?.type);
  const fields = suggested.flatMap(({ target, reason }, column): Field[] => {
    if (target === undefined) return [];
    const own = reason.kind === 'preset' ? (applied?.fields.get(column) ?? []) : [{ target }];
    return own
      .filter((field) => fieldIsUsed(field.target, types))
      .map(({ target: place, type = typeOf(place, column), ...rest }) => ({
        from: { kind: 'column', column },
        target: place,
        type,
        ...('steps' in rest ? { steps: [...rest.steps] } : {}),
      }));
  });
  return {
    plan: {
      version: 1,
      dialect: input.dialect,
      columns: [...columns],
      calls,
      fields: [...fields, ...(preset ? textFields(preset, types) : eventName(fields, columns, types))],
      time: { zone: preset?.zone ?? input.timeZone, whenMissing: 'invalid' },
      destinations: { kind: 'all' },
      ...applied?.rest,
    },
    reasons: suggested.map(({ reason: why }) => why),
  };
}

function textFields({ texts = [] }: Preset, types: readonly CallType[]): Field[] {
  return texts
    .filter(({ target }) => fieldIsUsed(target, types))
    .map(({ value, target }) => ({ from: { kind: 'constant', value }, target, type: 'text' }));
}

/** Orders are what Segment calls "Order Completed". */
function eventName(
  fields: readonly Field[],
  columns: readonly string[],
  types: readonly CallType[],
): Field[] {
  const hasEvent = fields.some(({ target }) => target.kind === 'event');
  return types.includes('track') && !hasEvent && looksLikeOrders(columns)
    ? [{ from: { kind: 'constant', value: 'Order Completed' }, target: { kind: 'event' }, type: 'text' }]
    : [];
}
