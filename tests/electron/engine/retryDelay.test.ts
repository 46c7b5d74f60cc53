import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryDelay } from '../../../electron/engine/retryDelay';

test('doubles its limit with each failure up to half a minute', () => {
  const highest = [1, 2, 3, 4, 9, 10, 1000].map((failures) => retryDelay(failures, 0.999_999_9));
  expect(highest).toEqual([99, 199, 399, 799, 25_599, 29_999, 29_999]);
});

test('is any time from nothing to its limit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (failures, random) => {
        const delay = retryDelay(failures, random);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThan(30_000);
        expect(retryDelay(failures, 0)).toBe(0);
      },
    ),
  );
});
