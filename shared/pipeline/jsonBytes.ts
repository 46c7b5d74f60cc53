/** A text that is the same for every row, in UTF-8. */
export interface Literal {
  readonly bytes: Uint8Array;
  /** The same, four bytes each and without the last one to three: written at once, they take a quarter of the time. */
  readonly words: Uint32Array;
}

/**
 * Events as the bytes that are sent: written once, in place, instead of texts that are joined, measured and encoded one
 * after the other, which costs twice as much. It grows as needed. Setting `length` back takes away what was written last.
 */
export class JsonBytes {
  /** The first `length` of them are written. */
  bytes: Uint8Array;
  length = 0;
  private view: DataView;

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
    this.view = new DataView(this.bytes.buffer);
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

  literal({ bytes: part, words }: Literal): void {
    const count = part.length;
    this.reserve(count);
    const { bytes, view } = this;
    let at = this.length;
    const end = at + 4 * words.length;
    for (let index = 0; at < end; index += 1, at += 4) view.setUint32(at, words[index] ?? 0, true);
    for (let index = words.length * 4; index < count; index += 1) {
      bytes[at] = part[index] ?? 0;
      at += 1;
    }
    this.length = at;
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

  /** As JSON.stringify writes it; only finite numbers are ever read from a cell. */
  number(value: number): void {
    const size = Math.abs(value);
    const hundredths = Math.round(size * 100);
    // Of the texts with up to 15 digits only one stands for a number, so the one with two decimals is the shortest, too.
    if (hundredths >= 1e15 || hundredths / 100 !== size) {
      this.text(String(value));
      return;
    }
    if (value < 0) this.character(minus);
    const decimals = hundredths % 100;
    this.digits((hundredths - decimals) / 100);
    if (decimals === 0) return;
    this.character(point);
    this.character(zero + Math.floor(decimals / 10));
    if (decimals % 10 !== 0) this.character(zero + (decimals % 10));
  }

  /** As `toString(36)` writes it. @param value a whole number, not negative */
  base36(value: number): void {
    let count = 1;
    for (let power = 36; power <= value; power *= 36) count += 1;
    this.reserve(count);
    const { bytes } = this;
    let rest = value;
    for (let at = this.length + count - 1; at >= this.length; at -= 1) {
      const digit = rest % 36;
      bytes[at] = digit < 10 ? zero + digit : letterA + digit - 10;
      rest = (rest - digit) / 36;
    }
    this.length += count;
  }

  /** @param value a whole number, not negative */
  private digits(value: number): void {
    let count = 1;
    for (let power = 10; power <= value; power *= 10) count += 1;
    this.reserve(count);
    const { bytes } = this;
    let rest = value;
    for (let at = this.length + count - 1; at >= this.length; at -= 1) {
      const digit = rest % 10;
      bytes[at] = zero + digit;
      rest = (rest - digit) / 10;
    }
    this.length += count;
  }

  private reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}

const zero = 48;
const letterA = 97;
const minus = 45;
const point = 46;

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

/** Plans are compiled after every edit, and nearly all of their names are those of the edit before. */
const literals = new Map<string, Literal>();
const mostLiterals = 20_000;

/** The same text is the same object, as long as it is used. */
export function jsonLiteral(text: string): Literal {
  const known = literals.get(text);
  if (known !== undefined) return known;
  if (literals.size >= mostLiterals) literals.clear();
  const literal = newLiteral(text);
  // What is long is seldom a name, and would be kept for nothing.
  if (text.length <= 200) literals.set(text, literal);
  return literal;
}

function newLiteral(text: string): Literal {
  const out = new JsonBytes(text.length);
  out.text(text);
  const bytes = out.bytes.slice(0, out.length);
  const view = new DataView(bytes.buffer);
  const words = Uint32Array.from({ length: bytes.length >> 2 }, (_, index) =>
    view.getUint32(4 * index, true),
  );
  return { bytes, words };
}
