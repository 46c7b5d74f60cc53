import type { CallType } from '../model/event';
import { pathOfColumn } from '../model/columnPath';
import { planLimits, type Target } from '../model/plan';
import { fieldIsUsed } from './fieldIsUsed';
import type { PlaceClaims } from './placeClaims';
import type { SuggestedTarget } from './suggestTargets';

/** What is the same for every column of a file: found once, because a file may have thousands. */
interface Surroundings {
  readonly types: readonly CallType[];
  readonly claims: PlaceClaims;
  /** Whether a dot in a column's name always means that its values stood inside of an object. */
  readonly areNested: boolean;
}

/** Where a column goes that is nothing that Segment has a name for: under its own name. */
export function suggestBody(name: string, around: Surroundings): SuggestedTarget {
  const { types, claims } = around;
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
