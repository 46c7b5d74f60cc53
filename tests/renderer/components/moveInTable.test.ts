import { describe, expect, it } from 'vitest';
import { moveInTable } from '../../../renderer/components/moveInTable';

const size = { rows: 40, columns: 5 };
const from = { row: 20, column: 2 };

describe('moveInTable', () => {
  it.each([
    ['ArrowUp', false, { row: 19, column: 2 }],
    ['ArrowDown', false, { row: 21, column: 2 }],
    ['ArrowLeft', false, { row: 20, column: 1 }],
    ['ArrowRight', false, { row: 20, column: 3 }],
    ['PageUp', false, { row: 10, column: 2 }],
    ['PageDown', false, { row: 30, column: 2 }],
    ['Home', false, { row: 20, column: 0 }],
    ['End', false, { row: 20, column: 4 }],
    ['ArrowUp', true, { row: -1, column: 2 }],
    ['ArrowDown', true, { row: 39, column: 2 }],
    ['ArrowLeft', true, { row: 20, column: 0 }],
    ['ArrowRight', true, { row: 20, column: 4 }],
    ['Home', true, { row: -1, column: 0 }],
    ['End', true, { row: 39, column: 4 }],
  ])('%s (to the edge: %s)', (key, toEdge, to) => {
    expect(moveInTable(key, toEdge, from, size)).toEqual(to);
  });

  it('stays inside the table', () => {
    expect(moveInTable('ArrowUp', false, { row: -1, column: 0 }, size)).toEqual({ row: -1, column: 0 });
    expect(moveInTable('ArrowLeft', false, { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
    expect(moveInTable('PageDown', false, { row: 39, column: 4 }, size)).toEqual({ row: 39, column: 4 });
    expect(moveInTable('ArrowRight', false, { row: 39, column: 4 }, size)).toEqual({ row: 39, column: 4 });
  });

  it('leaves every other key to the page', () => {
    for (const key of ['Tab', 'Enter', 'a', 'Escape']) expect(moveInTable(key, false, from, size)).toBeNull();
  });
});
