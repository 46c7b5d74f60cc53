import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRowRanges, rangesOf } from '../../../electron/engine/rowRanges';

const range = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 8 }));
const steps = fc.array(fc.tuple(fc.boolean(), range), { maxLength: 20 });

test('knows exactly the rows that were added and not removed, in any order and overlap', () => {
  fc.assert(
    fc.property(steps, range, (changes, [first, more]) => {
      const ranges = createRowRanges();
      const expected = new Set<number>();
      for (const [adds, [from, length]] of changes) {
        if (adds) ranges.add(from, from + length);
        else ranges.remove(from, from + length);
        for (let row = from; row <= from + length; row += 1) {
          if (adds) expected.add(row);
          else expected.delete(row);
        }
      }
      for (let row = 1; row <= 70; row += 1) expect(ranges.has(row)).toBe(expected.has(row));
      const sorted = [...expected].sort((a, b) => a - b);
      expect(ranges.ranges()).toEqual(rangesOf(sorted));
      expect(createRowRanges(ranges.ranges()).ranges()).toEqual(ranges.ranges());
      expect(ranges.count()).toBe(expected.size);
      expect(ranges.count(first)).toBe(sorted.filter((row) => row <= first).length);
      const asked = Array.from({ length: more + 1 }, (_, index) => first + index);
      expect(ranges.gaps(first, first + more)).toEqual(rangesOf(asked.filter((row) => !expected.has(row))));
    }),
  );
});

test('many of them are joined to one as soon as the rows between are there', () => {
  const ranges = createRowRanges();
  for (let row = 1; row < 1000; row += 2) ranges.add(row, row);
  expect(ranges.ranges().length).toBe(500);
  ranges.add(2, 998);
  expect(ranges.ranges()).toEqual([[1, 999]]);
});
