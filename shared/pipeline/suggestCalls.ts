import type { Row } from '../model/csv';
import { callTypes, type CallType } from '../model/event';
import { type Calls, planLimits } from '../model/plan';
import { looksLikeArchive } from './archive';
import { callTypeOf } from './callTypeOf';
import { normaliseName } from './columnName';
import { companyNames, nameRank, pageFields, personFields } from './synonyms';
import type { KnownField } from './synonyms/knownFields';

export interface SuggestedCalls {
  readonly calls: Calls;
  readonly reason: 'column' | 'fileName' | 'columns' | 'default';
}

const callColumnNames = ['type', 'action', 'calltype', 'eventtype', 'messagetype', 'call', 'method'];
const fileNamePattern = new RegExp(`^(${callTypes.join('|')})[_\\-. ]`, 'i');
/** As many values as a person would still look through. */
const callValueLimit = 50;

/** What each row is: by a column that says so, by the file's name, or by what the columns hold. */
export function suggestCalls(
  fileName: string,
  columns: readonly string[],
  rows: readonly Row[],
): SuggestedCalls {
  const byColumn = callsByColumn(columns, rows);
  if (byColumn !== undefined) return { calls: byColumn, reason: 'column' };
  const prefix = fileNamePattern.exec(fileName)?.[1]?.toLowerCase();
  const named = callTypes.find((type) => type === prefix);
  if (named !== undefined) return { calls: { by: 'row', types: [named] }, reason: 'fileName' };
  const types = callsOfColumns(columns);
  return types.length === 0
    ? { calls: { by: 'row', types: ['track'] }, reason: 'default' }
    : { calls: { by: 'row', types }, reason: 'columns' };
}

/** An order's id and what it came to: Segment calls that "Order Completed". */
export function looksLikeOrders(columns: readonly string[]): boolean {
  const has = hasField(columns);
  return has('order.order_id') && (['order.total', 'order.revenue', 'order.subtotal'] as const).some(has);
}

/** Only when every value names a call: a column "type" can hold anything. */
function callsByColumn(columns: readonly string[], rows: readonly Row[]): Calls | undefined {
  for (const [column, name] of columns.entries()) {
    if (!callColumnNames.includes(normaliseName(name))) continue;
    const values = new Set(rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell.trim() !== ''));
    if (values.size === 0 || values.size > callValueLimit) continue;
    const matched = [...values].flatMap((value) => {
      const type = callTypeOf(value);
      return type === undefined || value.length > planLimits.callValue ? [] : [{ value, types: [type] }];
    });
    // Kinds of calls that stand later in an archive are calls as well, as far as there is a column for what they need.
    if (matched.length === values.size && looksLikeArchive(columns)) {
      const others = callTypes
        .filter((type) => !values.has(type) && hasNeeded(type, columns))
        .map((type) => ({ value: type, types: [type] }));
      return { by: 'column', column, values: [...matched, ...others] };
    }
    if (matched.length === values.size) return { by: 'column', column, values: matched };
  }
  return undefined;
}

/** Without it, a kind of call that may never come would keep the person from going on. */
function hasNeeded(type: CallType, columns: readonly string[]): boolean {
  const has = hasField(columns);
  if (type === 'track') return has('event');
  if (type === 'group') return has('groupId');
  if (type === 'alias') return has('previousId');
  return true;
}

/** None when the columns do not say. */
function callsOfColumns(columns: readonly string[]): CallType[] {
  const names = columns.map(normaliseName);
  const has = hasField(columns);
  const count = (fields: readonly KnownField[]): number =>
    names.filter((name) => fields.some((field) => nameRank(field, name) !== undefined)).length;
  const hasPrefix = (prefix: string): boolean =>
    columns.some((column) => column.toLowerCase().startsWith(prefix));
  // Something done and facts about who did it, in Segment's own words: both are meant.
  const withFacts = (type: CallType): CallType[] => (hasPrefix('traits.') ? ['identify', type] : [type]);
  if (has('event') || looksLikeOrders(columns)) return withFacts('track');
  if (has('previousId')) return ['alias'];
  if (names.includes('screen') || names.includes('screenname')) return withFacts('screen');
  if (count(pageFields) > 1) return withFacts('page');
  if (hasPrefix('properties.')) return [];
  const isPerson = (name: string): boolean =>
    name === 'fullname' || personFields.some((field) => nameRank(field, name) !== undefined);
  const people = names.filter(isPerson).length;
  const isCompany = names.some((name) => companyNames.has(name));
  if (has('groupId') && people === 0 && (isCompany || hasPrefix('traits.'))) return ['group'];
  return hasPrefix('traits.') || people > 1 ? ['identify'] : [];
}

/** Makes a function that says whether some column is called like this field. */
function hasField(columns: readonly string[]): (field: KnownField) => boolean {
  const names = columns.map(normaliseName);
  return (field) => names.some((name) => nameRank(field, name) !== undefined);
}
