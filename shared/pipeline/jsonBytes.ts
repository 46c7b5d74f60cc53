/** Below this many bytes a loop is faster than the call that copies. */
const shortLiteral = 24;

/**
 * Events as the bytes that are sent: written once, in place, instead of texts that are joined, measured and encoded one
 * after the other, which costs twice as much. It grows as needed. Setting `length` back takes away what was written last.
 */
export class JsonBytes {
  /** The first `length` of them are written. */
  bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  /** A view, valid until more is written. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** @param code of one ASCII character */
  character(code: number): void {
    this.reserve(1);
    this.bytes[this.length] = code;
    this.length += 1;
  }

  /** @param part JSON in UTF-8, written once before the first row */
  literal(part: Uint8Array): void {
    const count = part.length;
    this.reserve(count);
    if (count >= shortLiteral) {
      this.bytes.set(part, this.length);
    } else {
      const { bytes, length } = this;
      for (let index = 0; index < count; index += 1) bytes[length + index] = part[index] ?? 0;
    }
    this.length += count;
  }

  /** As it stands: what is valid inside of JSON already. */
  text(text: string): void {
    const count = text.length;
    // At most three bytes for each unit of UTF-16; a pair of them takes four.
    this.reserve(3 * count);
    const { bytes } = this;
    let at = this.length;
    for (let index = 0; index < count; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) {
        bytes[at] = unit;
        at += 1;
      } else if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(index + 1))) {
        const low = text.charCodeAt(index + 1);
        at = writePoint(bytes, at, 0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
        index += 1;
      } else {
        at = writePoint(bytes, at, unit);
      }
    }
    this.length = at;
  }

  /** As a JSON string, exactly as JSON.stringify writes it. */
  quoted(text: string): void {
    const count = text.length;
    this.reserve(count + 2);
    const { bytes } = this;
    let at = this.length;
    bytes[at] = 34;
    at += 1;
    for (let index = 0; index < count; index += 1) {
      const unit = text.charCodeAt(index);
      // Nearly every cell is printable ASCII without quote and backslash.
      if (unit < 32 || unit > 126 || unit === 34 || unit === 92) {
        this.text(JSON.stringify(text));
        return;
      }
      bytes[at] = unit;
      at += 1;
    }
    bytes[at] = 34;
    this.length = at + 1;
  }

  private reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

function writePoint(bytes: Uint8Array, at: number, point: number): number {
  if (point < 0x800) {
    bytes[at] = 0xc0 | (point >> 6);
    bytes[at + 1] = 0x80 | (point & 0x3f);
    return at + 2;
  }
  if (point < 0x1_0000) {
    // Half a pair is no character: encoders write U+FFFD.
    const known = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    bytes[at] = 0xe0 | (known >> 12);
    bytes[at + 1] = 0x80 | ((known >> 6) & 0x3f);
    bytes[at + 2] = 0x80 | (known & 0x3f);
    return at + 3;
  }
  bytes[at] = 0xf0 | (point >> 18);
  bytes[at + 1] = 0x80 | ((point >> 12) & 0x3f);
  bytes[at + 2] = 0x80 | ((point >> 6) & 0x3f);
  bytes[at + 3] = 0x80 | (point & 0x3f);
  return at + 4;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The text in UTF-8. */
export function utf8Bytes(text: string): Uint8Array<ArrayBuffer> {
  const out = new JsonBytes(text.length);
  out.text(text);
  return out.bytes.slice(0, out.length);
}
