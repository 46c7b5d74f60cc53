import type { Shape } from '../model/csv';
import { readEpoch } from './readEpoch';

const integerPattern = /^-?(?:0|[1-9]\d{0,18})$/;
const decimalPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/;
const booleanPattern = /^(?:true|false|yes|no)$/i;
const timePattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d\d(?::?\d\d)?))?)?$/i;
const emailPattern = /^[^\s@"(),:;<>[\]]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const [minus, zero, nine] = [45, 48, 57];
const [shortestEpoch, longestBoolean, uuidLength] = [9, 5, 36];
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * What one cell looks like. Digits with leading zeros, and more of them than a number can hold, are text:
 * as numbers they would be other ids.
 */
export function shapeOf(cell: string): Shape {
  const text = cell.trim();
  if (text === '') return 'empty';
  // Every cell of the file comes by here: a pattern is asked only where a glance does not rule it out.
  const first = text.charCodeAt(0);
  if (first === minus || (first >= zero && first <= nine)) {
    if (integerPattern.test(text)) {
      if (text.length >= shortestEpoch && readEpoch(text) !== undefined) return 'epoch';
      return Number.isSafeInteger(Number(text)) ? 'integer' : 'text';
    }
    if (decimalPattern.test(text))
      return Math.abs(Number(text)) <= Number.MAX_SAFE_INTEGER ? 'decimal' : 'text';
    if (timePattern.test(text)) return 'isoTime';
  } else if (text.length <= longestBoolean && booleanPattern.test(text)) return 'boolean';
  if (text.includes('@') && emailPattern.test(text)) return 'email';
  if (text.length === uuidLength && uuidPattern.test(text)) return 'uuid';
  return 'text';
}

/** The narrowest shape that holds both. */
export function joinShapes(one: Shape, other: Shape): Shape {
  if (one === other || other === 'empty') return one;
  if (one === 'empty') return other;
  const ranks = [numberRank(one), numberRank(other)];
  if (ranks.includes(-1)) return 'text';
  return ranks.includes(2) ? 'decimal' : 'integer';
}

/** Every epoch is an integer, every integer a decimal. */
function numberRank(shape: Shape): number {
  return ['epoch', 'integer', 'decimal'].indexOf(shape);
}
