import type { TimeKind } from './serialTime';

/**
 * How a cell's number is meant. zeros: an id or a code that keeps its leading zeros; `pattern` has a `0` for every digit and
 * everything else as it is shown.
 */
export type NumberFormat =
  | { readonly kind: 'number' }
  | { readonly kind: TimeKind }
  | { readonly kind: 'zeros'; readonly pattern: readonly ZeroPart[] };

/** A place for a digit, or text. */
export type ZeroPart = { readonly digit: true } | { readonly digit: false; readonly text: string };

export const plainNumber: NumberFormat = { kind: 'number' };

/** Formats that a workbook need not define. Source: ECMA-376 part 1, 18.8.30; 27 to 58 are those of East Asia. */
const builtIn: readonly { readonly from: number; readonly to: number; readonly kind: TimeKind }[] = [
  { from: 14, to: 17, kind: 'date' },
  { from: 18, to: 21, kind: 'time' },
  { from: 22, to: 22, kind: 'dateTime' },
  { from: 27, to: 31, kind: 'date' },
  { from: 32, to: 35, kind: 'time' },
  { from: 36, to: 36, kind: 'date' },
  { from: 45, to: 45, kind: 'time' },
  { from: 46, to: 46, kind: 'duration' },
  { from: 47, to: 47, kind: 'time' },
  { from: 50, to: 58, kind: 'date' },
];

export function builtInFormat(id: number): NumberFormat {
  const kind = builtIn.find(({ from, to }) => from <= id && id <= to)?.kind;
  return kind === undefined ? plainNumber : { kind };
}

/** One piece of a format's code: text in quotes, an escaped, padded or repeated character, something in brackets, or one character. */
const pieces = /"([^"]*)"?|\\([\s\S])|_[\s\S]|\*[\s\S]|\[([^\]]*)\]|[\s\S]/g;

/** What a format's code, such as `yyyy\-mm\-dd` or `00000`, makes of numbers above zero. */
export function numberFormat(code: string): NumberFormat {
  if (/^general$/i.test(code.trim())) return plainNumber;
  let letters = '';
  let duration = false;
  const parts: ZeroPart[] = [];
  for (const [piece, quoted, escaped, bracket] of code.matchAll(pieces)) {
    const text = quoted ?? escaped;
    if (text !== undefined) parts.push({ digit: false, text });
    else if (bracket !== undefined) duration ||= /^(?:h+|m+|s+)$/i.test(bracket);
    else if (piece === ';') break;
    else if (piece.length === 1) {
      letters += piece.toLowerCase();
      parts.push(piece === '0' ? { digit: true } : { digit: false, text: piece });
    }
  }
  if (duration) return { kind: 'duration' };
  const kind = timeKind(letters.replace(/am\/pm|a\/p|general/g, ''));
  if (kind !== undefined) return { kind };
  // A format of zeros and signs between them; any other placeholder, point or letter makes it a quantity.
  const digits = parts.filter(({ digit }) => digit).length;
  return digits >= 2 && /^[0\s()/+:-]*$/.test(letters) ? { kind: 'zeros', pattern: parts } : plainNumber;
}

/** `m` is a minute beside hours or seconds and a month elsewhere. */
function timeKind(letters: string): TimeKind | undefined {
  const hasClock = /[hs]/.test(letters);
  if (/[yd]/.test(letters)) return hasClock ? 'dateTime' : 'date';
  if (hasClock) return 'time';
  return letters.includes('m') ? 'date' : undefined;
}
