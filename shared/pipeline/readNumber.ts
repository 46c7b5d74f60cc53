/** Digits without leading zeros: `007` is an id or a code, and another one without them. */
const numberPattern = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;
/** A double tells all numbers of 15 digits apart, and none with more than 17. */
const exactDigits = 15;
const mostDigits = 17;

export type NumberReading =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'tooLong' }
  | { readonly kind: 'notUnderstood' };

const tooLong: NumberReading = { kind: 'tooLong' };
const notUnderstood: NumberReading = { kind: 'notUnderstood' };

/**
 * `-12`, `12.5`, `1e3`, with spaces around. Never a guess at thousands or decimal commas, at a missing zero (`.5`), and
 * never digits with leading zeros.
 * `tooLong` from 2^53 on, where whole numbers lose their last digits, with more than 17 digits that count, and for numbers
 * so small that they would become zero: nothing is rounded in silence.
 */
export function readNumber(cell: string): NumberReading {
  const text = cell.trim();
  if (!numberPattern.test(text)) return notUnderstood;
  const value = Number(text);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return tooLong;
  // Nearly every number is short enough to need no closer look.
  if (value !== 0 && text.length <= exactDigits) return { kind: 'number', value };
  const digits = countingDigits(text);
  return digits > mostDigits || (value === 0 && digits > 0) ? tooLong : { kind: 'number', value };
}

/** How many digits a number has from its first to its last that is not zero. */
function countingDigits(text: string): number {
  const digits = text.replace(/[eE].*$/, '').replace(/[-.]/g, '');
  return digits.replace(/^0+/, '').replace(/0+$/, '').length;
}
