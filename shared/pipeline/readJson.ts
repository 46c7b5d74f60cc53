/** A value of JSON as `JSON.parse` gives it; what it cannot tell apart is told by the three functions below. */
export interface JsonReading {
  readonly value: unknown;
  /** Some texts in it are numbers whose digits a number of JavaScript would change. */
  readonly marked: boolean;
}

/** No text of JSON begins with it unless it is written `\u0000`. */
const mark = '\0';
const escapedMark = String.raw`\u0000`;

const tokens = /"[^"\\]*(?:\\[^][^"\\]*)*"|-?\d[\d.eE+-]*/g;
/** Numbers of 15 digits and less, without an exponent and zeros at their end, keep their digits. */
const doubtful = /[:[,]\s*-?(?:[\d.]{16}|\d+\.(?:0{6}|\d*0[,\]}\s])|[\d.]+[eE]|0[,\]}\s])/;

/** Undefined when the text is no JSON. Numbers keep the digits that they are written with. */
export function readJson(text: string): JsonReading | undefined {
  const value = parse(text);
  if (value === undefined || !doubtful.test(text))
    return value === undefined ? undefined : { value, marked: false };
  const safe = text.replace(tokens, (token) => {
    if (token.startsWith(`"${escapedMark}`)) return `"${escapedMark}${token.slice(1)}`;
    if (token.startsWith('"') || String(Number(token)) === token) return token;
    return `"${escapedMark}${token}"`;
  });
  return safe === text ? { value, marked: false } : { value: parse(safe), marked: true };
}

/** The type that the file gives a value. */
export function jsonType(value: unknown, marked: boolean): 'text' | 'number' | 'boolean' | 'json' {
  if (typeof value === 'string') return marked && isNumber(value) ? 'number' : 'text';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'json';
}

/** A value as the text of a cell: lists and objects as JSON, all else as it is; `''` for null. */
export function jsonCell(value: unknown, marked: boolean): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return marked && value.startsWith(mark) ? value.slice(1) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = JSON.stringify(value);
  return marked ? text.replace(tokens, unmarked) : text;
}

function unmarked(token: string): string {
  if (!token.startsWith(`"${escapedMark}`)) return token;
  const rest = token.slice(1 + escapedMark.length);
  return rest.startsWith(escapedMark) ? `"${rest}` : rest.slice(0, -1);
}

function isNumber(text: string): boolean {
  return text.startsWith(mark) && !text.startsWith(mark + mark);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
