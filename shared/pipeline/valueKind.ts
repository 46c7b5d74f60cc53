import { shapeOf } from './shapeOf';

/**
 * What a cell looks like, more widely than shapeOf: in the notations of all countries, because here it only has to be told
 * from a torn piece of text. `code`: letters and digits without a space; `word`: letters alone; `text`: anything else.
 */
export type ValueKind =
  'empty' | 'number' | 'boolean' | 'time' | 'email' | 'link' | 'id' | 'json' | 'code' | 'word' | 'text';

const emptyPattern = /^(?:|null|nil|none|n\/a|nan|\\N|#N\/A|\(null\)|-+)$/i;
const currency = '(?:[€$£¥₹₽]|[A-Z]{3}|kr\\.?|zł|R\\$)';
/** `1,50`, `-1.234,50`, `1,234.50`, `1 234,50`, `1'234.50`, `+3`, `(12.00)`, `.5`, `12,00-`. */
const digits = "(?:\\d+|\\d{1,3}(?:[.,' \\u00a0\\u202f]\\d{3})+)?(?:[.,]\\d+)?";
const numberPattern = new RegExp(
  `^[-+−(]?\\s?(?:${currency}\\s?)?[-+−]?(?=[\\d.,])${digits}(?:[eE][-+]?\\d{1,3})?[)\\-]?(?:\\s?(?:%|${currency}))?$`,
);
const clock = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:\\s?[ap]\\.?m\\.?)?';
const zone = '(?:\\s?(?:Z|UTC|GMT|[A-Z]{3,4}|[-+]\\d{2}:?\\d{2}))?';
const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|fév|avr|juin|juil|août|déc)[a-zé]*\\.?';
const dates = [
  '\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}',
  '\\d{1,2}([-/.])\\d{1,2}\\2(?:\\d{4}|\\d{2})',
  `\\d{1,2}[ \\-/.]+${month}[ \\-/.,]+\\d{2,4}`,
  `(?:[a-z]{3,9},? )?${month} \\d{1,2},? \\d{4}`,
].join('|');
const timePattern = new RegExp(`^(?:(?:${dates})(?:(?:T|,? (?:at )?|:)\\s?${clock})?${zone}|${clock})$`, 'i');
const linkPattern = /^(?:[a-z][a-z0-9+.-]*:\/\/[^\s|]+|www\.[^\s|]+|\/[\w~%.-]+(?:\/\S*)?|\/)$/i;
const addressPattern = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})$/i;
const phonePattern = /^\+\d[\d ()/.-]{6,20}$/;
const jsonPattern = /^(?:\{\s*"[^]*\}|\{\}|\[\s*[[{"\d][^]*\]|\[\])$/;
const longestLooked = 4000;

export function valueKind(cell: string): ValueKind {
  const text = cell.trim();
  if (text.length > longestLooked) return jsonPattern.test(text) ? 'json' : 'text';
  if (emptyPattern.test(text)) return 'empty';
  const shape = shapeOf(text);
  if (shape === 'integer' || shape === 'decimal') return 'number';
  if (shape === 'epoch' || numberPattern.test(text)) return 'number';
  if (shape === 'boolean') return shape;
  // An address may hold a separator, but here it is more likely one.
  if (shape === 'email') return /[,;|"]/.test(text) ? 'text' : 'email';
  if (shape === 'isoTime' || timePattern.test(text)) return 'time';
  if (shape === 'uuid' || addressPattern.test(text) || phonePattern.test(text)) return 'id';
  if (linkPattern.test(text)) return 'link';
  if (jsonPattern.test(text)) return 'json';
  if (/^[\p{L}_]+$/u.test(text)) return 'word';
  return /^[\p{L}\p{N}_.#/+-]+$/u.test(text) ? 'code' : 'text';
}

/** Whether a cell of this kind is data wherever it stands, and never the name of a column. */
export function isValueKind(kind: ValueKind): boolean {
  return !['empty', 'boolean', 'code', 'word', 'text'].includes(kind);
}
