import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUtf8 } from '../../../shared/pipeline/isUtf8';
import { anyText } from './anyText';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Node's own strict decoder is the reference; `stream` lets the last character be torn. */
function reference(bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  } finally {
    try {
      decoder.decode();
    } catch {
      // Only a torn character was left over.
    }
  }
}

describe('isUtf8', () => {
  it('agrees with the platform about any bytes', () => {
    const lead = fc.constantFrom(0x61, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff);
    const follow = fc.constantFrom(0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0);
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.array(fc.oneof(lead, follow), { maxLength: 6 }).map((list) => Uint8Array.from(list)),
    );
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(isUtf8(bytes)).toBe(reference(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes any text', () => {
    fc.assert(fc.property(anyText(10), (text) => isUtf8(new TextEncoder().encode(text))));
  });
});
