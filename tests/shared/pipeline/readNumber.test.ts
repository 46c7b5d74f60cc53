import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../shared/pipeline/readNumber';

describe('readNumber', () => {
  it.each([
    ['0', 0],
    ['-12', -12],
    ['12.50', 12.5],
    [' 7 ', 7],
    ['1e3', 1000],
    ['1.5E-2', 0.015],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['-0', -0],
    ['0.0', 0],
    ['0e5', 0],
    ['0.5', 0.5],
    ['-0.05', -0.05],
    ['1e-300', 1e-300],
    ['0.12345678901234567', 0.12345678901234567],
    ['1.50000000000000000000', 1.5],
    ['0.00000000000000000000000001', 1e-26],
  ])('reads %j', (cell, value) => {
    expect(readNumber(cell)).toEqual({ kind: 'number', value });
  });

  it.each([
    'n/a',
    '',
    '1,50',
    '1.234,56',
    '1 000',
    '€5',
    '5 %',
    '0x10',
    'Infinity',
    'NaN',
    '+5',
    '.5',
    '-.5',
    '007',
    '-007',
    '00',
    '01.5',
    '01e3',
    '5.',
    '1e',
    '--1',
  ])('does not guess at %j', (cell) => {
    expect(readNumber(cell)).toEqual({ kind: 'notUnderstood' });
  });

  it.each([
    '9007199254740992',
    '-12345678901234567890',
    '1e300',
    '1e400',
    '1e-400',
    '-1e-400',
    '0.123456789012345678',
    '3.141592653589793238',
  ])('does not round %s off', (cell) => {
    expect(readNumber(cell)).toEqual({ kind: 'tooLong' });
  });

  it('reads back every whole number it takes', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(readNumber(String(value))).toEqual({ kind: 'number', value });
      }),
    );
  });
});
