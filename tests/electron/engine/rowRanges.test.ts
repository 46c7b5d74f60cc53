import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRowRanges } from '../../../electron/engine/rowRanges';

test('knows exactly the rows that were added, in any order and overlap', () => {
  const range = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 8 }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 20 }), (added) => {
      const ranges = createRowRanges();
      const expected = new Set<number>();
      for (const [first, more] of added) {
        ranges.add(first, first + more);
        for (let row = first; row <= first + more; row += 1) expected.add(row);
      }
      for (let row = 1; row <= 70; row += 1) expect(ranges.has(row)).toBe(expected.has(row));
      expect(ranges.rows()).toBe(expected.size);
    }),
  );
});
