/** A number exactly as it is written: `digits` divided by ten to the power of `scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** @param text `-12.5` or `1e3`, as `readNumber` has found it to be a number */
export function decimalOf(text: string): Decimal {
  const [mantissa = '0', exponent = '0'] = text.trim().toLowerCase().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

export function times(one: Decimal, other: Decimal): Decimal {
  return { digits: one.digits * other.digits, scale: one.scale + other.scale };
}

/** Exact where that takes at most `places` decimals, else rounded to them. @param by not zero */
export function dividedBy(one: Decimal, by: Decimal, places: number): Decimal {
  const shift = places + by.scale - one.scale;
  const digits = shift >= 0 ? one.digits * 10n ** BigInt(shift) : one.digits;
  const divisor = shift >= 0 ? by.digits : by.digits * 10n ** BigInt(-shift);
  return { digits: rounded(digits, divisor), scale: places };
}

/** Half of a last decimal goes away from zero, as people round. */
export function roundTo(one: Decimal, places: number): Decimal {
  return one.scale <= places ? one : dividedBy(one, { digits: 1n, scale: 0 }, places);
}

/** @param places decimals to fill up to; undefined: without zeros at the end */
export function decimalText({ digits, scale }: Decimal, places?: number): string {
  const sign = digits < 0n ? '-' : '';
  const all = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const whole = all.slice(0, all.length - scale);
  const fraction = all.slice(all.length - scale);
  const shown = places === undefined ? fraction.replace(/0+$/, '') : fraction.padEnd(places, '0');
  return `${sign}${whole}${shown === '' ? '' : `.${shown}`}`;
}

function rounded(digits: bigint, divisor: bigint): bigint {
  const negative = digits < 0n !== divisor < 0n;
  const [size, by] = [digits < 0n ? -digits : digits, divisor < 0n ? -divisor : divisor];
  const result = (2n * size + by) / (2n * by);
  return negative ? -result : result;
}
