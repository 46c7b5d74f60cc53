import type { CallType } from '../model/event';
import { pathOfColumn } from '../model/columnPath';
import { planLimits, type Target } from '../model/plan';
import { fieldIsUsed } from './fieldIsUsed';
import type { PlaceClaims } from './placeClaims';
import type { SuggestedTarget } from './suggestTargets';
import { orderSynonyms, pageSynonyms, traitSynonyms } from './synonyms';

/** What is the same for every column of a file: found once, because a file may have thousands. */
export interface Surroundings {
  readonly types: readonly CallType[];
  readonly claims: PlaceClaims;
  readonly columns: ReadonlySet<string>;
  /** Whether the rows are orders: then Segment's names for orders are meant. */
  readonly areOrders: boolean;
  /** Whether a dot in a column's name always means that its values stood inside of an object. */
  readonly areNested: boolean;
}

/**
 * Where a column goes that is no id, time or name: a reserved field it is known for, or one under its own name.
 *
 * @param normal the name as `normaliseName` writes it
 */
export function suggestBody(name: string, normal: string, around: Surroundings): SuggestedTarget {
  const { types, claims } = around;
  const reserved = reservedTarget(name, normal, around);
  if (reserved !== undefined && fieldIsUsed(reserved, types) && claims.take(reserved)) {
    return { target: reserved, reason: { kind: 'name' } };
  }
  const kind = bodyKind(types);
  // `traits.plan` beside calls without traits is not a property called "traits".
  const isOtherBody = /^(traits|properties|integrations)\../i.test(name);
  if (kind !== undefined && !isOtherBody) {
    for (const path of [ownPath(name, around.areNested), [clip(name)]]) {
      const target: Target = { kind, path };
      if (claims.take(target)) return { target, reason: { kind: 'other' } };
    }
  }
  return { target: undefined, reason: { kind: 'none' } };
}

function bodyKind(types: readonly CallType[]): 'properties' | 'traits' | undefined {
  if (fieldIsUsed({ kind: 'properties', path: ['x'] }, types)) return 'properties';
  return fieldIsUsed({ kind: 'traits', path: ['x'] }, types) ? 'traits' : undefined;
}

function reservedTarget(
  name: string,
  normal: string,
  { types, columns, areOrders }: Surroundings,
): Target | undefined {
  if (types.includes('identify')) {
    const trait = traitSynonyms.find(({ names }) => names.includes(normal));
    if (trait !== undefined) return { kind: 'traits', path: [...trait.path] };
  }
  const table = types.includes('track')
    ? areOrders
      ? orderSynonyms
      : []
    : types.includes('page')
      ? pageSynonyms
      : [];
  const entry = table.find(({ names }) => names.includes(normal));
  if (entry === undefined) return undefined;
  // Another column has that very name: it has the better claim.
  if (name !== entry.property && columns.has(entry.property)) return undefined;
  return { kind: 'properties', path: [entry.property] };
}

/** `address.city` nests; a dot in a sentence, such as "Amt. (USD)", does not. */
function ownPath(name: string, areNested: boolean): string[] {
  const parts = pathOfColumn(name);
  const isWay = parts.every((part) => (areNested ? part !== '' : /^[\w$-]+$/.test(part)));
  const nests = parts.length <= planLimits.depth && isWay;
  return nests ? parts.map(clip) : [clip(name)];
}

/** A longer name is no name that anybody would look for, but its values are worth sending. */
function clip(name: string): string {
  return name.slice(0, planLimits.name);
}
