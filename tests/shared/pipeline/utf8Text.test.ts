import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Text } from '../../../shared/pipeline/utf8Text';

describe('utf8Text', () => {
  it.each(['', 'abc', '100 % sure', 'é%41', '🙂', '\u0000\u007f\u0080', 'x'.repeat(8192) + 'ł'.repeat(8192)])(
    'reads back %j',
    (text) => {
      expect(utf8Text(new TextEncoder().encode(text))).toBe(text);
    },
  );

  it('reads back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Text(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });
});
