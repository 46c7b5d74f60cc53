import type { Shape } from '../model/csv';
import { joinShapes, shapeOf } from './shapeOf';

/**
 * Whether the first record names the columns. Names are text: a number or a date among them, where the column goes on
 * with the same, speaks against it; text above a column of numbers or dates speaks for it. Undecided means yes.
 */
export function detectHeader(records: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = records;
  if (first === undefined) return true;
  if (rest.length === 0) return !first.some((cell) => isValue(shapeOf(cell)));
  let votes = 0;
  for (const [column, cell] of first.entries()) {
    const below = rest.map((cells) => cells[column] ?? '');
    const shape = below.map(shapeOf).reduce<Shape>(joinShapes, 'empty');
    const own = shapeOf(cell);
    if (isValue(own)) votes -= isValue(shape) || shape === 'empty' ? 2 : 1;
    else if (own === 'text' && isValue(shape)) votes += 1;
    // A name is not repeated below itself, but a value often is.
    else if (own === 'text' && below.filter((other) => other === cell).length > below.length / 10) votes -= 1;
  }
  return votes >= 0;
}

function isValue(shape: Shape): boolean {
  return shape !== 'text' && shape !== 'empty' && shape !== 'boolean';
}
