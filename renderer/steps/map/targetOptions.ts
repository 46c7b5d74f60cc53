import type { CallType } from '../../../shared/model/event';
import type { Target, TargetKind } from '../../../shared/model/plan';
import { pathFromText, targetKey } from '../../../shared/model/target';
import { fieldIsUsed } from '../../../shared/pipeline/fieldIsUsed';
import { reservedTargets } from './reservedTargets';

export const optionGroups = [
  'identity',
  'time',
  'event',
  'properties',
  'traits',
  'groupTraits',
  'context',
  'new',
] as const;
export type OptionGroup = (typeof optionGroups)[number];

export interface TargetOption {
  /** Unique among the options. */
  readonly key: string;
  readonly target: Target;
  /** A name of the person's own, or the column's: no field of Segment's. */
  readonly isNew: boolean;
}

export interface TargetGroup {
  readonly group: OptionGroup;
  readonly options: readonly TargetOption[];
}

interface Wanted {
  /** The calls that the rows make; none chosen yet means any. */
  readonly types: readonly CallType[];
  /** What was typed so far. */
  readonly search: string;
  /** The column's name, offered as a field of its own; absent for fixed texts. */
  readonly columnName?: string | undefined;
  readonly words: (target: Target) => string;
}

/** The fields that the chosen calls can use and that match what was typed, then what was typed as a new field. */
export function targetGroups({ types, search, columnName, words }: Wanted): readonly TargetGroup[] {
  const text = search.trim().toLowerCase();
  const known = reservedTargets
    .filter((target) => canTake(target, types))
    .filter((target) => text === '' || words(target).toLowerCase().includes(text));
  const taken = new Set(known.map(targetKey));
  const own = newTargets(text === '' ? (columnName ?? '') : search, types).filter(
    (target) => !taken.has(targetKey(target)),
  );
  const fresh = { group: 'new', options: own.map((target) => optionOf(target, true)) } as const;
  const groups = optionGroups.map((group) => ({
    group,
    options: known
      .filter(({ kind }) => groupOf[kind] === group)
      .map((target): TargetOption => optionOf(target, false)),
  }));
  // A column's own name is the likeliest field; what was typed may well be on its way to a known one.
  return (text === '' ? [fresh, ...groups] : [...groups, fresh]).filter(({ options }) => options.length > 0);
}

function optionOf(target: Target, isNew: boolean): TargetOption {
  return { key: targetKey(target), target, isNew };
}

const prefix = /^(properties|traits|context|integrations)\.(.+)$/i;

/** The new fields that a name can mean: `traits.plan` is a trait and nothing else, `plan` whatever the calls can carry. */
function newTargets(name: string, types: readonly CallType[]): readonly Target[] {
  const [, start, rest] = prefix.exec(name.trim()) ?? [];
  const kinds = (['properties', 'traits', 'groupTraits', 'context'] as const).filter((kind) =>
    start === undefined ? kind !== 'context' : kind.toLowerCase() === start.toLowerCase(),
  );
  const path = [...pathFromText(rest ?? name)];
  if (path.length === 0) return [];
  if (start?.toLowerCase() === 'integrations') return [{ kind: 'integrations', name: (rest ?? '').trim() }];
  return kinds.map((kind): Target => ({ kind, path })).filter((target) => canTake(target, types));
}

/** A person's traits are offered for people only, although a group without a person would take them, too. */
function canTake(target: Target, types: readonly CallType[]): boolean {
  if (types.length === 0) return true;
  return target.kind === 'traits' ? types.includes('identify') : fieldIsUsed(target, types);
}

/** The heading under which a field is offered. */
const groupOf = {
  userId: 'identity',
  anonymousId: 'identity',
  previousId: 'identity',
  groupId: 'identity',
  timestamp: 'time',
  event: 'event',
  name: 'event',
  category: 'event',
  properties: 'properties',
  traits: 'traits',
  groupTraits: 'groupTraits',
  context: 'context',
  integrations: 'new',
} as const satisfies Record<TargetKind, OptionGroup>;
