const marks = [
  // Before UTF-16, whose mark it begins with.
  { encoding: 'utf-32', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** What the first bytes of a file say that it is written in, and how many they are. Source: the Unicode Standard, 23.8. */
export function byteOrderMark(head: Uint8Array): (typeof marks)[number] | undefined {
  return marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
}
