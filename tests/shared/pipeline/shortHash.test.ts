import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortHash } from '../../../shared/pipeline/shortHash';

test('is the first hundred bits of SHA-256 in base 32, as Node computes them', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const hex = createHash('sha256').update(text).digest('hex');
      const expected = (BigInt(`0x${hex}`) >> 156n).toString(32).padStart(20, '0');
      expect(shortHash(text)).toBe(expected);
    }),
  );
});
