import type { Row } from '../model/csv';
import { type Dialect, isJson } from '../model/dialect';
import type { CallType } from '../model/event';
import type { Target } from '../model/plan';
import { archiveTime, isBesideCall, isSetBySegment, looksLikeArchive } from './archive';
import { normaliseName } from './columnName';
import { conventionTarget } from './conventionTarget';
import { fieldIsUsed } from './fieldIsUsed';
import { placeClaims } from './placeClaims';
import { suggestBody } from './suggestBody';
import { looksLikeOrders } from './suggestCalls';
import { suggestTime } from './suggestTime';
import { eventSynonyms, idSynonyms, neverSentNames } from './synonyms';

export interface SuggestionReason {
  /**
   * convention: Segment's own column names. name, values: matched by them. other: sent under its own name.
   * neverSent: Segment sets it itself. none: nothing in these calls takes it.
   */
  readonly kind: 'convention' | 'name' | 'values' | 'other' | 'neverSent' | 'none';
}

export interface SuggestedTarget {
  readonly target: Target | undefined;
  readonly reason: SuggestionReason;
}

interface Input {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly types: readonly CallType[];
  /** The column that says which call a row makes: it has said what it has to say. */
  readonly callColumn: number | undefined;
  readonly dialect: Pick<Dialect, 'layout'>;
}

const categoryProperty: Target = { kind: 'properties', path: ['category'] };

/** More of them with a space than this, and it is a column of names, not of ids. */
const spacedIds = 0.05;

/** Where each column goes, in the columns' order. Each field is suggested at most once. */
export function suggestTargets(input: Input): SuggestedTarget[] {
  const { columns, types, callColumn } = input;
  const found = new Map<number, SuggestedTarget>();
  const claims = placeClaims();
  const normal = columns.map(normaliseName);
  const isArchive = looksLikeArchive(columns);
  // In a table of Segment's in a warehouse, `id` is the id of the message.
  const isWarehouse = normal.includes('originaltimestamp') && normal.includes('receivedat');
  const isOwn = columns.map((name) => (isArchive && isSetBySegment(name)) || (isWarehouse && name === 'id'));

  function claim(column: number, target: Target, kind: SuggestionReason['kind']): boolean {
    if (found.has(column) || !fieldIsUsed(target, types)) return false;
    // A page's category stands among its properties as well.
    const isCopied = target.kind === 'category' && types.includes('page') && !isArchive;
    if (isCopied && claims.has(categoryProperty)) return false;
    if (!claims.take(target)) return false;
    if (isCopied) claims.take(categoryProperty);
    found.set(column, { target, reason: { kind } });
    return true;
  }

  /** The surest name first, whatever the columns' order. */
  function claimByName(
    names: readonly string[],
    target: Target,
    accepts: (column: number) => boolean = () => true,
  ): void {
    for (const wanted of names) {
      for (const [column, name] of normal.entries()) {
        if (name === wanted && accepts(column) && claim(column, target, 'name')) return;
      }
    }
  }

  if (callColumn !== undefined) found.set(callColumn, { target: undefined, reason: { kind: 'convention' } });
  const sentTime = isArchive ? archiveTime(columns, input.rows) : undefined;
  if (sentTime !== undefined) claim(sentTime, { kind: 'timestamp' }, 'name');
  for (const [column, name] of columns.entries()) {
    if (isOwn[column] === true) continue;
    const target = conventionTarget(name.trim());
    if (target !== undefined) claim(column, target, 'convention');
  }
  for (const kind of ['userId', 'anonymousId', 'groupId', 'previousId'] as const) {
    claimByName(idSynonyms[kind], { kind }, (column) => holdsIds(input.rows, column));
  }
  if (!types.includes('track') && !claims.has({ kind: 'anonymousId' }) && !isWarehouse) {
    claimByName(['id'], { kind: 'userId' });
  }
  claimByName(eventSynonyms, { kind: 'event' });
  claimByName(types.includes('screen') ? ['screenname', 'screen'] : ['pagename'], { kind: 'name' });
  const time = claims.has({ kind: 'timestamp' })
    ? undefined
    : suggestTime(input, (column) => !found.has(column));
  if (time !== undefined) claim(time.column, { kind: 'timestamp' }, time.reason);

  const areOrders = looksLikeOrders(columns);
  const areNested = isJson(input.dialect);
  const around = { types, claims, columns: new Set(columns), areOrders, areNested };
  return columns.map((name, column) => {
    const known = found.get(column);
    if (known !== undefined) return known;
    const plain = normal[column] ?? '';
    if (neverSentNames.has(plain) || isOwn[column] === true) {
      return { target: undefined, reason: { kind: 'neverSent' } };
    }
    if (isArchive && isBesideCall(name, columns)) return { target: undefined, reason: { kind: 'none' } };
    return suggestBody(name, plain, around);
  });
}

function holdsIds(rows: readonly Row[], column: number): boolean {
  const filled = rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((cell) => cell !== '');
  return filled.filter((cell) => /\s/.test(cell)).length <= filled.length * spacedIds;
}
