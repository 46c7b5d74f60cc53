import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeenIds } from '../../../shared/pipeline/seenIds';

test('it says of every id whether it came before, as a set does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 }), { maxLength: 300 }), (ids) => {
      const seen = createSeenIds();
      const set = new Set<string>();
      for (const id of ids) {
        expect(seen.add(id)).toBe(set.has(id) ? 'seen' : 'new');
        set.add(id);
      }
    }),
  );
});

test.each([
  ['numbers', (index: number) => String(index)],
  ['numbers after the same text', (index: number) => `order-2024-${String(index)}-t`],
  ['texts that differ at their beginning', (index: number) => `${String(index)}-the-same-end-of-an-id`],
])('%s, hundreds of thousands of them, are told apart', (_what, id) => {
  const seen = createSeenIds();
  const count = 300_000;
  let known = 0;
  for (let index = 0; index < count; index += 1) if (seen.add(id(index)) !== 'new') known += 1;
  expect(known).toBe(0);
  for (let index = 0; index < count; index += 1) if (seen.add(id(index)) === 'seen') known += 1;
  expect(known).toBe(count);
});

test('beyond what it can remember, it knows those that it remembers', () => {
  const seen = createSeenIds(3);
  expect(['a', 'b', 'a', 'c', 'd', 'd', 'b'].map(seen.add)).toEqual([
    'new',
    'new',
    'seen',
    'new',
    'unknown',
    'unknown',
    'seen',
  ]);
});
