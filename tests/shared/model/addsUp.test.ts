import { expect, test } from 'vitest';
import { addsUp } from '../../../shared/model/run';

const rows = { read: 21, accepted: 1, invalid: 2, refused: 3, skipped: 4, inDoubt: 5, notSent: 6 };

test('every row that was read is somewhere, once', () => {
  expect(addsUp(rows)).toBe(true);
  for (const place of ['read', 'accepted', 'invalid', 'refused', 'skipped', 'inDoubt', 'notSent'] as const) {
    expect(addsUp({ ...rows, [place]: rows[place] + 1 })).toBe(false);
  }
});
