import { pathOfColumn } from '../model/columnPath';
import { planLimits, type Target } from '../model/plan';

const dotted = /^(traits|properties|context|integrations)\.(.+)$/i;
const plain = [
  'userId',
  'anonymousId',
  'groupId',
  'previousId',
  'event',
  'name',
  'category',
  'timestamp',
] as const;

/**
 * Segment's own names for columns, taken by the letter: `userId`, `traits.x`, `properties.x.y`, `context.ip`, `integrations.X`.
 * Dots nest, but in a destination's name, such as Customer.io, they are part of it.
 * Undefined as well for a name that is longer or deeper than a plan can hold: half of it would be another place.
 * Source: Segment docs, Amazon S3 from Lambda, CSV formats.
 */
export function conventionTarget(column: string): Target | undefined {
  const kind = plain.find((name) => name === column);
  if (kind !== undefined) return { kind };
  const match = dotted.exec(column);
  const prefix = match?.[1]?.toLowerCase();
  const rest = match?.[2];
  if (rest === undefined) return undefined;
  if (prefix === 'integrations') {
    const name = pathOfColumn(rest).join('.');
    return name === '' || name.length > planLimits.integration ? undefined : { kind: 'integrations', name };
  }
  const path = pathOfColumn(rest);
  if (path.length > planLimits.depth) return undefined;
  if (path.some((part) => part.trim() === '' || part.length > planLimits.name)) return undefined;
  if (prefix === 'traits' || prefix === 'properties' || prefix === 'context') return { kind: prefix, path };
  return undefined;
}
