import type { Target, ValueType } from '../../../shared/model/plan';
import { targetKey } from '../../../shared/model/target';
import { reservedFields } from '../../../shared/segment/reservedFields';

const ownFields: readonly Target[] = [
  { kind: 'userId' },
  { kind: 'anonymousId' },
  { kind: 'groupId' },
  { kind: 'previousId' },
  { kind: 'timestamp' },
  { kind: 'event' },
  { kind: 'name' },
  { kind: 'category' },
];

/** Every field that Segment knows, in the order in which they are offered. */
export const reservedTargets: readonly Target[] = [
  ...ownFields,
  ...reservedFields.map(({ target }) => target),
];

const types = new Map(reservedFields.map(({ target, type }) => [targetKey(target), type]));

/** The type that Segment asks for there; undefined for fields that are not Segment's own. */
export function reservedType(target: Target): ValueType | undefined {
  return types.get(targetKey(target));
}
