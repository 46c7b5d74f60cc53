import type { Row } from '../model/csv';
import { shapeOf } from './shapeOf';
import { holdsTimes } from './suggestTime';
import type { KnownField } from './synonyms/knownFields';

/** More of them with a space than this, and it is a column of names, not of ids. */
const spacedIds = 0.05;
const mostly = 0.5;

const numbers: ReadonlySet<KnownField> = new Set<KnownField>([
  'traits.age',
  'order.total',
  'order.revenue',
  'order.subtotal',
  'order.shipping',
  'order.tax',
  'order.discount',
]);

/** Whether the cells speak against the field: a column called "shopping" with words in it is no price of shipping. */
export function couldHold(field: KnownField, rows: readonly Row[], column: number): boolean {
  if (field === 'time' || field === 'factTime') return holdsTimes(rows, column);
  const filled = rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean): number =>
    filled.length === 0 ? 1 : filled.filter(test).length / filled.length;
  if (field === 'userId' || field === 'anonymousId' || field === 'groupId' || field === 'previousId') {
    return share((cell) => !/\s/.test(cell)) >= 1 - spacedIds;
  }
  if (field === 'traits.email') return share((cell) => shapeOf(cell) === 'email') >= mostly;
  if (field === 'traits.phone') return share((cell) => (cell.match(/\d/g)?.length ?? 0) >= 5) >= mostly;
  if (numbers.has(field)) return share((cell) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(cell)) >= mostly;
  return true;
}
