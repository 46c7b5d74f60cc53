/**
 * Whether the bytes are UTF-8 without an error; the last character may be torn, because they are the beginning of a file.
 * Overlong forms, surrogates and what lies beyond U+10FFFF are errors (RFC 3629).
 */
export function isUtf8(bytes: Uint8Array): boolean {
  let index = 0;
  while (index < bytes.length) {
    const first = bytes[index] ?? 0;
    index += 1;
    if (first < 0x80) continue;
    const length = followers(first);
    if (length === 0) return false;
    for (let follower = 0; follower < length; follower += 1) {
      if (index === bytes.length) return true;
      const byte = bytes[index] ?? 0;
      const [low, high] = follower === 0 ? secondByteRange(first) : [0x80, 0xbf];
      if (byte < low || byte > high) return false;
      index += 1;
    }
  }
  return true;
}

function followers(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 1;
  if (first >= 0xe0 && first <= 0xef) return 2;
  if (first >= 0xf0 && first <= 0xf4) return 3;
  return 0;
}

function secondByteRange(first: number): readonly [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
