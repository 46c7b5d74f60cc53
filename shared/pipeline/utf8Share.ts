import { isUtf8 } from './isUtf8';

/**
 * Of what is not ASCII, the share that is UTF-8: 1 for UTF-8 text, next to nothing for any other, and between the two where
 * a part of the file was damaged or comes from elsewhere. `characters`: how many of UTF-8 there are.
 */
export function utf8Share(bytes: Uint8Array): { readonly share: number; readonly characters: number } {
  let characters = 0;
  let broken = 0;
  let index = 0;
  while (index < bytes.length) {
    const first = bytes[index] ?? 0;
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (length > 1) {
      if (isUtf8(bytes.subarray(index, index + length))) characters += 1;
      else {
        broken += 1;
        index += 1;
        continue;
      }
    }
    index += length;
  }
  const all = characters + broken;
  return { share: all === 0 ? 1 : characters / all, characters };
}
