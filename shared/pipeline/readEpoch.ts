const epochPattern = /^(-?)(\d{9,19})(?:\.(\d{1,9}))?$/;
/** 12 digits such as 202401020304 are far more often a date written without separators than a time in milliseconds. */
const compactDatePattern = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d$/;

/** The units differ by a thousand, and each is taken from 1973-03-03 to 2100-01-01, so that no number fits two of them. */
const firstSecond = 1e8;
const lastSecond = 4_102_444_800;
const units: readonly { readonly perSecond: number }[] = [
  { perSecond: 1 },
  { perSecond: 1e3 },
  { perSecond: 1e6 },
  { perSecond: 1e9 },
];

/**
 * Milliseconds since 1970 of a whole number of seconds, milliseconds, microseconds or nanoseconds, told apart by size;
 * seconds may have decimals. Undefined for everything else, such as 20240102 or Excel's day numbers.
 */
export function readEpoch(text: string): number | undefined {
  const match = epochPattern.exec(text);
  if (match === null) return undefined;
  const [, sign = '', digits = '', fraction = ''] = match;
  if (compactDatePattern.test(digits)) return undefined;
  const whole = Number(digits);
  const unit = units.find(
    ({ perSecond }) => whole >= firstSecond * perSecond && whole < lastSecond * perSecond,
  );
  if (unit === undefined || (fraction !== '' && unit.perSecond !== 1)) return undefined;
  const milliseconds =
    unit.perSecond === 1
      ? whole * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'))
      : Math.floor(whole / (unit.perSecond / 1000));
  return sign === '-' ? -milliseconds : milliseconds;
}
