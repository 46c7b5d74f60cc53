import type { CallType } from '../model/event';
import type { Field, Target } from '../model/plan';
import { assertNever } from '../model/failure';

/** Whether a row that makes these calls sends this field at all. */
export function fieldIsSent(field: Field, types: readonly CallType[]): boolean {
  return fieldIsUsed(
    field.target,
    types.filter((type) => goesTo(field, type)),
  );
}

/** Whether the person lets this call have the field, where it has a place for it. A row has one time for all of its calls. */
export function goesTo({ target, notFor }: Field, type: CallType): boolean {
  return notFor === undefined || target.kind === 'timestamp' || !notFor.includes(type);
}

/** Whether rows that make these calls have a place for such a value. */
export function fieldIsUsed(target: Target, types: readonly CallType[]): boolean {
  switch (target.kind) {
    case 'userId':
    case 'timestamp':
    case 'context':
    case 'integrations':
      return types.length > 0;
    case 'anonymousId':
      return types.some((type) => type !== 'alias');
    case 'previousId':
      return types.includes('alias');
    case 'groupId':
    case 'groupTraits':
      return types.includes('group');
    case 'traits':
      return types.includes('identify') || types.includes('group');
    case 'event':
      return types.includes('track');
    case 'name':
    case 'category':
      return types.includes('page') || types.includes('screen');
    case 'properties':
      return types.includes('track') || types.includes('page') || types.includes('screen');
    default:
      return assertNever(target);
  }
}
