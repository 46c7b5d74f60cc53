import { describe, expect, it } from 'vitest';
import { builtInFormat, numberFormat, plainNumber } from '../../../shared/workbook/numberFormat';
import { numberText } from '../../../shared/workbook/numberText';

const shown = (stored: string, code: string) => numberText(stored, numberFormat(code), 1900);

describe('a number keeps its value, whatever is shown of it', () => {
  it.each([
    ['12', '0.00', '12'],
    ['12.3456789', '0.00', '12.3456789'],
    ['0.25', '0%', '0.25'],
    ['1234567.5', '#,##0.00 "€"', '1234567.5'],
    ['-5', '#,##0;[Red]-#,##0', '-5'],
    // As Excel writes 0.28, and 0.1 + 0.2.
    ['0.28000000000000003', 'General', '0.28'],
    ['0.30000000000000004', 'General', '0.3'],
    ['19.989999999999998', '0.00', '19.99'],
    // Digits that are no noise.
    ['0.12345678901234566', 'General', '0.12345678901234566'],
    ['52.520006599999997', 'General', '52.5200066'],
    ['1.2E-2', '0.00E+00', '0.012'],
    // Long numbers, shown as 1.23457E+15.
    ['1234567890123456', 'General', '1234567890123456'],
    ['1.23456789012345E+18', 'General', '1234567890123450000'],
    ['12345678901234567890', 'General', '12345678901234567890'],
    ['1E+21', 'General', '1e+21'],
    ['5551234567', '[<=9999999]###-####;(###) ###-####', '5551234567'],
    ['3', '0 "st"', '3'],
    ['1.5', '# ?/?', '1.5'],
    ['7', '0', '7'],
    ['7', '@', '7'],
    ['7', '000.0', '7'],
  ])('%s as %s is %s', (stored, code, text) => {
    expect(shown(stored, code)).toBe(text);
  });

  it('and what is no number stays as it is', () => {
    expect(shown('abc', '0.00')).toBe('abc');
    expect(shown('Infinity', 'General')).toBe('Infinity');
  });
});

describe('a code keeps its leading zeros', () => {
  it.each([
    ['123', '00000', '00123'],
    ['0', '000', '000'],
    ['123456', '00000', '123456'],
    ['-12', '00000', '-00012'],
    ['12345678', '000\\-00\\-0000', '012-34-5678'],
    ['12345678', '000-00-0000', '012-34-5678'],
    ['5551234567', '\\(000\\)\\ 000\\-0000', '(555) 123-4567'],
    ['15551234567', '\\(000\\)\\ 000\\-0000', '(1555) 123-4567'],
    ['17', '"ORD-"0000', 'ORD-0017'],
    ['42', '[$-407]00000;@', '00042'],
    ['12.5', '00000', '12.5'],
  ])('%s as %s is %s', (stored, code, text) => {
    expect(shown(stored, code)).toBe(text);
  });
});

describe('a time is written as ISO 8601', () => {
  it.each([
    ['45352', 'yyyy\\-mm\\-dd', '2024-03-01'],
    ['45352', 'm/d/yyyy', '2024-03-01'],
    ['45352', '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2024-03-01'],
    ['45352', 'mmm\\-yy', '2024-03-01'],
    ['45352', 'mmmm', '2024-03-01'],
    ['45352', '[$-411]ggge"年"m"月"d"日"', '2024-03-01'],
    ['45352.430902777778', 'm/d/yyyy h:mm', '2024-03-01T10:20:30'],
    ['45352', 'dd.mm.yyyy hh:mm', '2024-03-01T00:00:00'],
    // What the format hides is there all the same.
    ['45352.430902777778', 'yyyy\\-mm\\-dd', '2024-03-01T10:20:30'],
    ['45352.430902777778', 'h:mm', '2024-03-01T10:20:30'],
    ['0.430902777777778', 'h:mm:ss AM/PM', '10:20:30'],
    ['0.430902777777778', '[$-409]h:mm\\ AM/PM;@', '10:20:30'],
    ['0.430902777777778', 'm/d/yyyy', '10:20:30'],
    ['1.0856481481', '[h]:mm:ss', '26:03:20'],
    ['0.5', '[mm]:ss', '12:00:00'],
    ['45352.4309071759', 'yyyy-mm-dd hh:mm:ss.000', '2024-03-01T10:20:30.380'],
    // The next day begins where a fraction is all but whole.
    ['45352.999999999', 'yyyy-mm-dd', '2024-03-02'],
    ['1', 'yyyy-mm-dd', '1900-01-01'],
    ['59', 'yyyy-mm-dd', '1900-02-28'],
    ['60', 'yyyy-mm-dd', '1900-02-29'],
    ['61', 'yyyy-mm-dd', '1900-03-01'],
    ['0', 'yyyy-mm-dd', '1900-01-00'],
    ['2958465', 'yyyy-mm-dd', '9999-12-31'],
  ])('%s as %s is %s', (stored, code, text) => {
    expect(shown(stored, code)).toBe(text);
  });

  it('in both of the systems', () => {
    const date = numberFormat('yyyy-mm-dd');
    expect(numberText('43890', date, 1904)).toBe('2024-03-01');
    expect(numberText('0', date, 1904)).toBe('1904-01-01');
    expect(numberText('59', date, 1904)).toBe('1904-02-29');
    expect(numberText('2957003', date, 1904)).toBe('9999-12-31');
    expect(numberText('2957004', date, 1904)).toBe('2957004');
  });

  it('unless Excel shows none either', () => {
    expect(shown('-1', 'yyyy-mm-dd')).toBe('-1');
    expect(shown('2958466', 'yyyy-mm-dd')).toBe('2958466');
    expect(shown('1709251200000', 'yyyy-mm-dd')).toBe('1709251200000');
  });
});

describe('formats that a workbook does not define', () => {
  it.each([
    [0, 'number'],
    [2, 'number'],
    [10, 'number'],
    [14, 'date'],
    [17, 'date'],
    [20, 'time'],
    [22, 'dateTime'],
    [30, 'date'],
    [46, 'duration'],
    [47, 'time'],
    [49, 'number'],
    [57, 'date'],
  ])('%i is a %s', (id, kind) => {
    expect(builtInFormat(id).kind).toBe(kind);
  });

  it('and one that is only words is a number', () => {
    expect(numberFormat('"day"')).toEqual(plainNumber);
    expect(numberFormat('')).toEqual(plainNumber);
  });
});
