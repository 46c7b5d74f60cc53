const epochPattern = /^(-?)(\d{9,19})(?:\.(\d{1,9}))?$/;
/** 12 digits such as 202401020304 are far more often a date written without separators than a time in milliseconds. */
const compactDatePattern = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d$/;

/** Seconds of 1973-03-03 and of 2100-01-01. The units differ by a thousand, so that no number fits two of them. */
const first = 1e8;
const last = 4_102_444_800;
/** Digits beyond the seconds: none, milli-, micro- and nanoseconds. */
const fractionDigits = [0, 3, 6, 9];

/**
 * Milliseconds since 1970 of a whole number of seconds, milliseconds, microseconds or nanoseconds, told apart by size;
 * seconds may have decimals. Undefined for everything else, such as 20240102 or Excel's day numbers.
 */
export function readEpoch(text: string): number | undefined {
  const match = epochPattern.exec(text);
  if (match === null) return undefined;
  const [, sign = '', digits = '', decimals = ''] = match;
  if (compactDatePattern.test(digits)) return undefined;
  for (const count of fractionDigits) {
    const seconds = Number(digits.slice(0, digits.length - count));
    if (seconds < first || seconds >= last) continue;
    if (count > 0 && decimals !== '') return undefined;
    // Cut as text: nanoseconds have more digits than a number holds.
    const fraction = digits.slice(digits.length - count) + decimals;
    const milliseconds = seconds * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
    return sign === '-' ? -milliseconds : milliseconds;
  }
  return undefined;
}
