import { describe, expect, it } from 'vitest';
import { sourceSchema } from '../../../shared/model/source';
import { checkWriteKey, maskWriteKey } from '../../../shared/segment/writeKey';

const key = 'abcdEFGH0123456789ijklMNOPqrwxyz';

function codeOf(text: string): string {
  const result = checkWriteKey(text);
  return result.ok ? 'ok' : result.failure.code;
}

describe('checkWriteKey', () => {
  it('takes a key, and takes off the spaces that come along when pasting', () => {
    expect(checkWriteKey(key)).toEqual({ ok: true, value: key });
    expect(checkWriteKey(`  ${key}\n`)).toEqual({ ok: true, value: key });
  });

  it.each([
    ['', 'writeKeyEmpty'],
    [' \n', 'writeKeyEmpty'],
    [`${key.slice(0, 16)} ${key.slice(16)}`, 'writeKeySpaces'],
    ['https://api.segment.io', 'writeKeyCharacters'],
    ['abcdefghijklmnopé', 'writeKeyCharacters'],
    ['abcdefgh:12345678', 'writeKeyCharacters'],
    ['abc', 'writeKeyLength'],
    ['a'.repeat(65), 'writeKeyLength'],
  ])('says what is wrong with %j', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('never repeats the key in the failure', () => {
    expect(JSON.stringify(checkWriteKey('secret-secret secret'))).not.toContain('secret');
  });
});

describe('maskWriteKey', () => {
  it('shows the ends of a long key', () => {
    expect(maskWriteKey(key)).toBe('abcd****wxyz');
  });
  it('keeps most of a short key hidden', () => {
    expect(maskWriteKey('abcdefghij')).toBe('ab****ij');
    expect(maskWriteKey('abc')).toBe('****');
  });
  it('fits where it is shown', () => {
    expect(sourceSchema.shape.maskedKey.safeParse(maskWriteKey('a'.repeat(64))).success).toBe(true);
  });
});
