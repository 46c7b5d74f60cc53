import type { Row } from '../../../shared/model/csv';
import type { Field, Target, ValueType } from '../../../shared/model/plan';
import { suggestType } from '../../../shared/pipeline/suggestType';
import { reservedType } from './reservedTargets';

/** Whether a field there can be text, a number or yes and no; ids, names and times cannot. */
export function hasType(target: Target): boolean {
  return (
    target.kind === 'properties' ||
    target.kind === 'traits' ||
    target.kind === 'groupTraits' ||
    target.kind === 'context'
  );
}

/**
 * The type of a column that is sent there: Segment's own for its fields, else the one it has, else what its name and
 * values suggest. What is text for Segment, such as a phone number, never becomes a number.
 */
export function typeFor(
  target: Target,
  before: Field | null,
  column: {
    readonly name: string;
    readonly index: number;
    readonly rows: readonly Row[];
    readonly type?: ValueType | undefined;
  },
): ValueType {
  const chosen = before && hasType(target) && hasType(before.target) ? before.type : undefined;
  // A list as text would be of no use to anybody.
  if (column.type === 'json' && hasType(target)) return chosen ?? column.type;
  return (
    reservedType(target) ?? chosen ?? suggestType(column.name, target, column.rows, column.index, column.type)
  );
}
