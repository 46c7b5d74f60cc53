import { expect, test } from 'vitest';
import { createRecentIds } from '../../../electron/practice/recentIds';

test('knows the latest ids, and forgets old ones in time', () => {
  const ids = createRecentIds(3);
  expect(['a', 'b', 'c', 'd'].map((id) => ids.add(id))).toEqual([true, true, true, true]);
  expect(['a', 'b', 'c', 'd'].map((id) => ids.add(id))).toEqual([false, false, false, false]);
  expect(['e', 'f'].map((id) => ids.add(id))).toEqual([true, true]);
  expect(ids.add('f')).toBe(false);
  expect(ids.add('a')).toBe(true);
});
