import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const digits = '0123456789abcdefghijklmnopqrstuv';
const length = 20;

/** The first 100 bits of the text's SHA-256, as 20 characters of base 32: enough that no two texts ever meet by chance. */
export function shortHash(text: string): string {
  const bytes = sha256(utf8ToBytes(text));
  let result = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    for (; held >= 5 && result.length < length; held -= 5) result += digits.charAt((bits >> (held - 5)) & 31);
    if (result.length === length) break;
    bits &= (1 << held) - 1;
  }
  return result;
}
