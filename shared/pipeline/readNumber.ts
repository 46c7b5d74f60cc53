const numberPattern = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;

export type NumberReading =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'tooLong' }
  | { readonly kind: 'notUnderstood' };

const tooLong: NumberReading = { kind: 'tooLong' };
const notUnderstood: NumberReading = { kind: 'notUnderstood' };

/**
 * `-12`, `12.5`, `1e3`, with spaces around. Never a guess at thousands or decimal commas.
 * `tooLong` from 2^53 on, where numbers lose their last digits.
 */
export function readNumber(cell: string): NumberReading {
  const text = cell.trim();
  if (!numberPattern.test(text)) return notUnderstood;
  const value = Number(text);
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? { kind: 'number', value } : tooLong;
}
