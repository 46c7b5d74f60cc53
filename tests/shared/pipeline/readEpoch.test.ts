import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEpoch } from '../../../shared/pipeline/readEpoch';

const time = Date.UTC(2021, 0, 1, 0, 0, 0, 123);

describe('readEpoch', () => {
  it.each([
    ['1609459200', time - 123],
    ['1609459200.123', time],
    ['1609459200.123456789', time],
    ['1609459200123', time],
    ['1609459200123456', time],
    ['1609459200123456789', time],
    ['-200000000', -200_000_000_000],
  ])('reads %s', (text, milliseconds) => {
    expect(readEpoch(text)).toBe(milliseconds);
  });

  it.each([
    ['a date without separators', '20240102'],
    ['a date and time without separators', '202401020304'],
    ['the same with seconds', '20240102030405'],
    ['a day number of Excel', '44197.5'],
    ['a year', '2024'],
    ['a small number', '12345'],
    ['decimals of milliseconds', '1609459200123.5'],
    ['an exponent', '1.60946E+12'],
    ['a time after 2100', '4102444800'],
    ['a phone number', '+4915112345678'],
    ['nothing', ''],
  ])('does not take %s for a time', (_what, text) => {
    expect(readEpoch(text)).toBeUndefined();
  });

  it('tells the units apart for any time from 1973 to 2100', () => {
    const times = fc.integer({ min: 100_000_000_000, max: 4_102_444_799_999 });
    fc.assert(
      fc.property(times, (milliseconds) => {
        // Twelve digits may be a date written without separators: those are refused, not misread.
        const read = readEpoch(String(milliseconds));
        if (read !== undefined) expect(read).toBe(milliseconds);
        expect(readEpoch(`${milliseconds}000`)).toBe(milliseconds);
        expect(readEpoch(`${milliseconds}000000`)).toBe(milliseconds);
        expect(readEpoch(String(Math.floor(milliseconds / 1000)))).toBe(
          Math.floor(milliseconds / 1000) * 1000,
        );
      }),
    );
  });
});
