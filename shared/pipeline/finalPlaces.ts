import type { CallType } from '../model/event';
import type { Field } from '../model/plan';
import { fieldIsSent } from './fieldIsUsed';
import { placeOf } from './placeClaims';

const none: readonly (readonly string[])[] = [];

/**
 * Where a value stands in the event of one call once the event is written: nowhere, in one place, or in two. Different fields
 * may end in the same place.
 *
 * @param types all the calls of the row
 */
export function finalPlaces(
  field: Field,
  type: CallType,
  types: readonly CallType[],
): readonly (readonly string[])[] {
  const { target } = field;
  if (!fieldIsSent(field, [type])) return none;
  // With an identify call the row's traits are the person's; without one they can only be the group's.
  if (target.kind === 'traits' && type === 'group' && types.includes('identify')) return none;
  if (target.kind === 'groupTraits') return [['traits', ...target.path]];
  // The library copies a page's category into its properties, and a screen's not.
  if (target.kind === 'category' && type === 'page') return [['category'], ['properties', 'category']];
  return [placeOf(target)];
}
