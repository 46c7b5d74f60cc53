const lookedAt = 65_536;

/**
 * Whether text is UTF-16, or UTF-32, without a mark. Separators, digits and line ends have a zero byte there, always at the
 * same place, whatever the language; in UTF-8 and in old encodings no text has one.
 */
export function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-32' | undefined {
  const sample = head.subarray(0, Math.min(lookedAt, head.length - (head.length % 4)));
  const zeros = [0, 0, 0, 0];
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  const units = sample.length / 4;
  if (units === 0) return undefined;
  if (Math.min(first, second) > units * 0.9 || Math.min(third, fourth) > units * 0.9) return 'utf-32';
  const even = first + third;
  const odd = second + fourth;
  // A line of Chinese has few zeros, and a few zero bytes are in many a damaged file: only their order tells.
  if (Math.max(even, odd) < Math.max(2, units / 25) || Math.min(even, odd) > Math.max(even, odd) / 20) {
    return undefined;
  }
  const low = odd > even ? 0 : 1;
  return hasLineEnd(sample, low) ? (low === 0 ? 'utf-16le' : 'utf-16be') : undefined;
}

/** LF or CR as a unit of two bytes; `low`: which of the two has the character. */
function hasLineEnd(sample: Uint8Array, low: number): boolean {
  for (let index = 0; index < sample.length; index += 2) {
    const character = sample[index + low];
    if ((character === 0x0a || character === 0x0d) && sample[index + 1 - low] === 0) return true;
  }
  return false;
}
