import type { Row } from '../model/csv';
import { type Dialect, isJson } from '../model/dialect';
import type { CallType } from '../model/event';
import type { Target } from '../model/plan';
import { archiveTime, isBesideCall, isSetBySegment, looksLikeArchive } from './archive';
import { normaliseName } from './columnName';
import { conventionTarget } from './conventionTarget';
import { fieldIsUsed } from './fieldIsUsed';
import { couldHold } from './couldHold';
import { knownTarget } from './knownTarget';
import type { AppliedPreset } from '../presets/applyPreset';
import { placeClaims } from './placeClaims';
import { suggestBody } from './suggestBody';
import { looksLikeOrders } from './suggestCalls';
import { suggestByValues } from './suggestByValues';
import { suggestSimilar } from './suggestSimilar';
import { timeByName, timeByValues } from './suggestTime';
import { nameRank, neverSentNames, orderFields, pageFields, traitFields } from './synonyms';
import type { KnownField } from './synonyms/knownFields';

export interface SuggestionReason {
  /**
   * convention: Segment's own column names. name, values: matched by them. similar: to the name `to`. other: sent under its own
   * name. neverSent: Segment sets it itself. none: nothing in these calls takes it. preset, presetUnsent: as the export that the
   * file was recognised as means it.
   */
  readonly kind:
    'convention' | 'name' | 'similar' | 'values' | 'other' | 'neverSent' | 'none' | 'preset' | 'presetUnsent';
  readonly to?: string;
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
  /** What is known of the export that the file is; then nothing is guessed besides. */
  readonly preset?: Pick<AppliedPreset, 'fields' | 'notSent'> | undefined;
}

const categoryProperty: Target = { kind: 'properties', path: ['category'] };
const ids = ['userId', 'anonymousId', 'groupId', 'previousId'] as const;

/**
 * Where each column goes, in the columns' order. Each field is suggested at most once, to the surest column: by Segment's own names,
 * then by names known for it, by resemblance, and by the values.
 */
export function suggestTargets(input: Input): SuggestedTarget[] {
  const { columns, rows, types, callColumn } = input;
  const found = new Map<number, SuggestedTarget>();
  const claims = placeClaims();
  const normal = columns.map(normaliseName);
  const isArchive = looksLikeArchive(columns);
  // In a table of Segment's in a warehouse, `id` is the id of the message.
  const isWarehouse = normal.includes('originaltimestamp') && normal.includes('receivedat');
  const isOwn = columns.map((name) => (isArchive && isSetBySegment(name)) || (isWarehouse && name === 'id'));

  const around = { types, claims, areNested: isJson(input.dialect) };

  function claim(column: number, target: Target, reason: SuggestionReason): boolean {
    if (found.has(column) || !fieldIsUsed(target, types)) return false;
    // A page's category stands among its properties as well.
    const isCopied = target.kind === 'category' && types.includes('page') && !isArchive;
    if (isCopied && claims.has(categoryProperty)) return false;
    if (!claims.take(target)) return false;
    if (isCopied) claims.take(categoryProperty);
    found.set(column, { target, reason });
    return true;
  }

  /** The surest name first, whatever the columns' order. */
  function claimByName(field: KnownField, accepts: (column: number) => boolean = () => true): void {
    normal
      .flatMap((name, column) => {
        const rank = nameRank(field, name);
        return rank === undefined ? [] : [{ column, rank }];
      })
      .toSorted((one, other) => one.rank - other.rank)
      .some(({ column }) => accepts(column) && claim(column, knownTarget(field), { kind: 'name' }));
  }

  function claimNamed(names: readonly string[], target: Target): void {
    names.some((wanted) =>
      normal.some((name, column) => name === wanted && claim(column, target, { kind: 'name' })),
    );
  }

  if (callColumn !== undefined) found.set(callColumn, { target: undefined, reason: { kind: 'convention' } });
  if (input.preset !== undefined) return suggestPreset(input.preset);
  /** Columns of the export that are no part of its usual ones are sent under their own names. */
  function suggestPreset({ fields, notSent }: Pick<AppliedPreset, 'fields' | 'notSent'>): SuggestedTarget[] {
    for (const column of notSent) {
      if (!found.has(column)) found.set(column, { target: undefined, reason: { kind: 'presetUnsent' } });
    }
    for (const [column, [first]] of fields) if (first) claim(column, first.target, { kind: 'preset' });
    return columns.map((name, column) => found.get(column) ?? suggestBody(name, around));
  }

  const sentTime = isArchive ? archiveTime(columns, rows) : undefined;
  if (sentTime !== undefined) claim(sentTime, { kind: 'timestamp' }, { kind: 'name' });
  for (const [column, name] of columns.entries()) {
    if (isOwn[column] === true) continue;
    const target = conventionTarget(name.trim());
    if (target !== undefined) claim(column, target, { kind: 'convention' });
  }
  for (const field of ids) claimByName(field, (column) => couldHold(field, rows, column));
  if (!types.includes('track') && !claims.has({ kind: 'anonymousId' }) && !isWarehouse) {
    claimNamed(['id'], { kind: 'userId' });
  }
  claimByName('event');
  claimNamed(types.includes('screen') ? ['screenname', 'screen'] : ['pagename'], { kind: 'name' });
  const isFree = (column: number): boolean => !found.has(column);
  const needsTime = (): boolean => !claims.has({ kind: 'timestamp' });
  const namedTime = needsTime() ? timeByName(input, isFree) : undefined;
  if (namedTime !== undefined) claim(namedTime, { kind: 'timestamp' }, { kind: 'name' });

  const isOutside = columns.map(
    (name, column) =>
      neverSentNames.has(normal[column] ?? '') ||
      isOwn[column] === true ||
      (isArchive && isBesideCall(name, columns)),
  );
  const body = bodyFields(columns, types);
  for (const field of body) claimByName(field, (column) => isOutside[column] !== true);
  if (!isArchive) {
    const isOpen = (column: number): boolean => isFree(column) && isOutside[column] !== true;
    const guess = { columns, rows, types, isOpen, has: claims.has, claim };
    suggestSimilar(guess, [...ids, 'event', 'time', ...body]);
    const time = needsTime() ? timeByValues(input, isOpen) : undefined;
    if (time !== undefined) claim(time, { kind: 'timestamp' }, { kind: 'values' });
    suggestByValues(guess);
  } else {
    const time = needsTime() ? timeByValues(input, isFree) : undefined;
    if (time !== undefined) claim(time, { kind: 'timestamp' }, { kind: 'values' });
  }

  return columns.map((name, column) => {
    const known = found.get(column);
    if (known !== undefined) return known;
    if (neverSentNames.has(normal[column] ?? '') || isOwn[column] === true) {
      return { target: undefined, reason: { kind: 'neverSent' } };
    }
    if (isOutside[column] === true) return { target: undefined, reason: { kind: 'none' } };
    return suggestBody(name, around);
  });
}

/** What may stand among the traits and properties of these calls. */
function bodyFields(columns: readonly string[], types: readonly CallType[]): readonly KnownField[] {
  const traits = types.includes('identify') ? traitFields : [];
  // Only where the rows are orders are Segment's names for orders meant.
  if (types.includes('track')) return looksLikeOrders(columns) ? [...traits, ...orderFields] : traits;
  return types.includes('page') ? [...traits, ...pageFields] : traits;
}
