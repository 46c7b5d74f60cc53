import { describe, expect, it } from 'vitest';
import { columnProfileSchema, type Shape } from '../../../shared/model/csv';
import { profileColumns } from '../../../shared/pipeline/profileColumns';
import { shapeOf } from '../../../shared/pipeline/shapeOf';
import { rowOf } from './support';

const column = (...cells: string[]) => cells.map((cell) => rowOf(cell));
const shapeOfColumn = (...cells: string[]): Shape | undefined =>
  profileColumns(column(...cells), 1)[0]?.shape;

describe('shapeOf', () => {
  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['7', 'integer'],
    ['-7', 'integer'],
    ['0', 'integer'],
    ['9007199254740991', 'integer'],
    ['9007199254740993', 'text'],
    ['12345678901234567890', 'text'],
    ['007', 'text'],
    ['7.50', 'decimal'],
    ['1e5', 'decimal'],
    ['1,50', 'text'],
    ['yes', 'boolean'],
    ['FALSE', 'boolean'],
    ['2024-01-02', 'isoTime'],
    ['2024-01-02 03:04', 'isoTime'],
    ['2024-01-02T03:04:05+02:00', 'isoTime'],
    ['2024-13-02', 'text'],
    ['1609459200', 'epoch'],
    ['1609459200123', 'epoch'],
    ['1609459200123456789', 'epoch'],
    ['a@example.com', 'email'],
    ['a@b', 'text'],
    ['123e4567-e89b-12d3-a456-426614174000', 'uuid'],
    ['n/a', 'text'],
  ])('%j is %s', (cell, shape) => {
    expect(shapeOf(cell)).toBe(shape);
  });
});

describe('profileColumns', () => {
  it('finds the narrowest shape of all cells', () => {
    expect(shapeOfColumn('1', '', '2')).toBe('integer');
    expect(shapeOfColumn('1', '2.5')).toBe('decimal');
    expect(shapeOfColumn('1609459200', '5')).toBe('integer');
    expect(shapeOfColumn('1609459200', '1609459201')).toBe('epoch');
    expect(shapeOfColumn('1', 'n/a')).toBe('text');
    expect(shapeOfColumn('yes', '1')).toBe('text');
    expect(shapeOfColumn('a@example.com', '')).toBe('email');
    expect(shapeOfColumn('', '')).toBe('empty');
    expect(shapeOfColumn()).toBe('empty');
  });

  it('counts filled and different cells, and shows the first three', () => {
    expect(profileColumns(column('b', '', 'a', 'b', 'c', 'd'), 1)).toMatchObject([
      { rows: 6, filled: 5, samples: ['b', 'a', 'c'], distinct: 4, shape: 'text' },
    ]);
  });

  it('has a profile for every column, also where rows are short', () => {
    expect(profileColumns([rowOf('1')], 2).map(({ filled }) => filled)).toEqual([1, 0]);
    expect(profileColumns([], 2)).toHaveLength(2);
  });

  it('counts different cells up to 1,000', () => {
    const cells = Array.from({ length: 1500 }, (_, index) => `v${index}`);
    expect(profileColumns(column(...cells), 1)[0]?.distinct).toBe(1000);
  });

  it('fits into what the window may be told', () => {
    const profiles = profileColumns(column('x'.repeat(200), `${'y'.repeat(79)}🙂z`), 1);
    expect(columnProfileSchema.array().safeParse(profiles).success).toBe(true);
    expect(profiles[0]?.samples[1]).toBe(`${'y'.repeat(79)}…`);
  });
});
