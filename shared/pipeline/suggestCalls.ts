import type { Row } from '../model/csv';
import { callTypes, type CallType } from '../model/event';
import { type Calls, planLimits } from '../model/plan';
import { looksLikeArchive } from './archive';
import { callTypeOf } from './callTypeOf';
import { normaliseName } from './columnName';
import {
  companyNames,
  eventSynonyms,
  idSynonyms,
  orderSynonyms,
  pageSynonyms,
  personNames,
} from './synonyms';

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
  const names = new Set(columns.map(normaliseName));
  const has = (property: string): boolean =>
    orderSynonyms.some((entry) => entry.property === property && entry.names.some((name) => names.has(name)));
  return has('order_id') && (has('total') || has('revenue') || has('subtotal'));
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
  const names = new Set(columns.map(normaliseName));
  if (type === 'track') return eventSynonyms.some((name) => names.has(name));
  if (type === 'group') return idSynonyms.groupId.some((name) => names.has(name));
  if (type === 'alias') return idSynonyms.previousId.some((name) => names.has(name));
  return true;
}

/** None when the columns do not say. */
function callsOfColumns(columns: readonly string[]): CallType[] {
  const names = new Set(columns.map(normaliseName));
  const count = (wanted: Iterable<string>): number => [...wanted].filter((name) => names.has(name)).length;
  const hasPrefix = (prefix: string): boolean =>
    columns.some((column) => column.toLowerCase().startsWith(prefix));
  // Something done and facts about who did it, in Segment's own words: both are meant.
  const withFacts = (type: CallType): CallType[] => (hasPrefix('traits.') ? ['identify', type] : [type]);
  if (count(eventSynonyms) > 0 || looksLikeOrders(columns)) return withFacts('track');
  if (count(idSynonyms.previousId) > 0) return ['alias'];
  if (count(['screen', 'screenname']) > 0) return withFacts('screen');
  if (count(pageSynonyms.flatMap((entry) => entry.names)) > 1) return withFacts('page');
  if (hasPrefix('properties.')) return [];
  const hasPerson = count(personNames) > 0;
  if (count(idSynonyms.groupId) > 0 && !hasPerson && (count(companyNames) > 0 || hasPrefix('traits.'))) {
    return ['group'];
  }
  return hasPrefix('traits.') || count(personNames) > 1 ? ['identify'] : [];
}
