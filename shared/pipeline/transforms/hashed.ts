import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the text in UTF-8, as 64 lower-case hex digits: as Meta, Google and others want personal data. */
export function hashed(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The same text gives the same UUID, everywhere and always. Source: RFC 9562, version 8 of SHA-256. */
export function uuidOf(text: string): string {
  const hex = hashed(text);
  const variant = (0x8 | (Number.parseInt(hex.charAt(16), 16) & 0x3)).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
