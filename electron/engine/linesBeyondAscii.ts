/** Enough to tell what a text is written in, little enough to be looked at in a moment. */
const enoughBytes = 64 * 1024;
const longestLine = 4096;

/**
 * The lines that tell what a text is written in: those with bytes beyond ASCII. A line with a byte that none before it has is
 * always among them, since a single one may be all that two encodings differ in.
 */
export function linesBeyondAscii(text: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  const seen = new Set<number>();
  let length = 0;
  for (let start = 0; start < text.length;) {
    const end = lineEnd(text, start);
    const line = text.subarray(start, Math.min(end, start + longestLine));
    start = end;
    const bytes = new Set(line.filter((byte) => byte >= 0x80));
    if (bytes.size === 0) continue;
    if (length > enoughBytes && [...bytes].every((byte) => seen.has(byte))) continue;
    for (const byte of bytes) seen.add(byte);
    lines.push(line);
    length += line.length;
  }
  return Buffer.concat(lines);
}

/** After the line end; CR counts too, as files of the old Mac have nothing else. */
function lineEnd(text: Uint8Array, start: number): number {
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === 0x0a || text[index] === 0x0d) return index + 1;
  }
  return text.length;
}
