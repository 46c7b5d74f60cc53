import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteJson } from '../../../shared/pipeline/quoteJson';
import { anyText } from './anyText';

describe('quoteJson', () => {
  it.each([
    '',
    'abc',
    'say "hi"',
    'back\\slash',
    'a\nb',
    '\u0000',
    '\u007f',
    'é',
    '\u2028',
    '🙂',
    '\ud800',
    '</script>',
  ])('writes %j as JSON.stringify does', (text) => {
    expect(quoteJson(text)).toBe(JSON.stringify(text));
  });

  it('writes any text as JSON.stringify does', () => {
    fc.assert(
      fc.property(anyText(20), (text) => {
        expect(quoteJson(text)).toBe(JSON.stringify(text));
      }),
    );
  });

  it('writes each of the first 256 characters as JSON.stringify does', () => {
    for (let code = 0; code < 256; code += 1) {
      const text = `a${String.fromCharCode(code)}b`;
      expect(quoteJson(text)).toBe(JSON.stringify(text));
    }
  });
});
