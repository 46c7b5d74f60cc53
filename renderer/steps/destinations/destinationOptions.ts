import type { Destination } from '../../../shared/segment/destinations';
import { isRefusedIntegration } from '../../../shared/segment/refusedIntegration';

/** What the list offers for a search. */
export interface DestinationOptions {
  readonly found: readonly Destination[];
  /** A name of the person's own that can be added, as typed. */
  readonly ownName: string | null;
  /** Typed, but a name with a meaning of its own in the `integrations` object. */
  readonly refusedName: string | null;
}

const longestName = 200;

/** Every word typed has to occur in the name or the category, in any order and case. */
export function destinationOptions(
  all: readonly Destination[],
  picked: readonly string[],
  search: string,
): DestinationOptions {
  const typed = search.trim();
  const words = typed.toLowerCase().split(/\s+/);
  const found = all.filter((destination) => {
    const text = `${destination.title} ${destination.name} ${destination.category}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const refused = isRefusedIntegration(typed) || typed.toLowerCase() === 'all';
  const known = all.some(({ name, title }) => sameText(name, typed) || sameText(title, typed));
  const isNew = typed !== '' && typed.length <= longestName && !known && !picked.includes(typed);
  return {
    found,
    ownName: isNew && !refused ? typed : null,
    refusedName: refused ? typed : null,
  };
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
