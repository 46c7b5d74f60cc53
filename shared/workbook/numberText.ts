import type { NumberFormat, ZeroPart } from './numberFormat';
import { type DateSystem, serialTime } from './serialTime';

/**
 * The text of a cell's number: times as ISO 8601, codes with their leading zeros, every other number with its whole value,
 * however few digits of it are shown. What is no number stays as it is.
 *
 * @param stored as the workbook writes it, such as `45352.5` or `1.2E+15`
 */
export function numberText(stored: string, format: NumberFormat, system: DateSystem): string {
  const text = stored.trim();
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return stored;
  switch (format.kind) {
    case 'number':
      return plainText(text, value);
    case 'zeros':
      return Number.isSafeInteger(value) ? filled(format.pattern, value) : plainText(text, value);
    case 'date':
    case 'dateTime':
    case 'time':
    case 'duration':
      return serialTime(value, format.kind, system) ?? plainText(text, value);
  }
}

/** Digits alone are taken as they are: other programs than Excel write more of them than a number can hold. */
function plainText(text: string, value: number): string {
  if (/^-?\d+$/.test(text)) return text;
  const exact = String(value);
  // Excel never shows more than 15 digits. Where the rest is only what 0.1 + 0.2 leaves behind, they are the number.
  const shown = String(Number(value.toPrecision(15)));
  return shown.length <= exact.length - 3 ? shown : exact;
}

function filled(pattern: readonly ZeroPart[], value: number): string {
  const places = pattern.filter(({ digit }) => digit).length;
  const digits = String(Math.abs(value)).padStart(places, '0');
  // More digits than places all stand at the first place.
  let next = digits.length - places;
  let used = 0;
  let text = value < 0 ? '-' : '';
  for (const part of pattern) {
    if (!part.digit) {
      text += part.text;
      continue;
    }
    next += 1;
    text += digits.slice(used, next);
    used = next;
  }
  return text;
}
