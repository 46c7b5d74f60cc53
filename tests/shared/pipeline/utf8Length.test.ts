import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Length } from '../../../shared/pipeline/utf8Length';
import { anyText } from './anyText';

describe('utf8Length', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 2],
    ['ł€', 5],
    ['🙂', 4],
    ['a🙂é', 7],
    ['\ud83d', 3],
    ['\ud83d\ud83d\ude42', 7],
  ])('%j has %i bytes', (text, bytes) => {
    expect(utf8Length(text)).toBe(bytes);
  });

  it('agrees with the platform, half characters included', () => {
    fc.assert(
      fc.property(anyText(20), anyText(20), (one, other) => {
        const text = `${one}\udc00${other}\ud800`;
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });
});
