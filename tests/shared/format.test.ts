import { describe, expect, it } from 'vitest';
import {
  formatAbout,
  formatBytes,
  formatCount,
  formatDay,
  formatDuration,
  formatPeriod,
  formatShare,
  formatTime,
} from '../../shared/format';

describe('formatCount', () => {
  it('groups thousands', () => {
    expect(formatCount(0)).toBe('0');
    expect(formatCount(40_000_000)).toBe('40,000,000');
  });
});

describe('formatAbout', () => {
  it.each([
    [7, '7'],
    [1_203_877, '1,204,000'],
    [48_213, '48,210'],
    [999_999, '1,000,000'],
  ])('rounds %d as far as an estimate deserves', (value, text) => {
    expect(formatAbout(value)).toBe(text);
  });
});

describe('formatShare', () => {
  it('says 0 % and 100 % only when it is true', () => {
    expect(formatShare(0)).toBe('0%');
    expect(formatShare(0.0001)).toBe('1%');
    expect(formatShare(0.5)).toBe('50%');
    expect(formatShare(0.99999)).toBe('99%');
    expect(formatShare(1)).toBe('100%');
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1500, '1.5 kB'],
    [2_000_000_000, '2 GB'],
    [45_600_000, '46 MB'],
    [3e15, '3,000 TB'],
  ])('%d', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});

describe('formatDuration', () => {
  it.each([
    [-5, '0 s'],
    [8.4, '8 s'],
    [59.4, '59 s'],
    [60, '1 min'],
    [240, '4 min'],
    [7200, '2 h'],
    [7800, '2 h 10 min'],
  ])('%d seconds', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text);
  });
});

describe('formatDay', () => {
  it('is the day in UTC, as Segment stores it', () => {
    expect(formatDay('2024-03-01T00:30:00.000Z')).toBe('Mar 1, 2024');
    expect(formatDay('2024-03-01T23:30:00.000Z')).toBe('Mar 1, 2024');
  });
});

describe('formatTime', () => {
  it('is the time of day to the second, without AM and PM', () => {
    expect(formatTime('2024-03-01T15:04:05.678Z')).toMatch(/^\d{2}:04:05$/);
  });
});

describe('formatPeriod', () => {
  it.each([
    ['2024-01-31', 'day', 'Jan 31, 2024'],
    ['2024-01', 'month', 'Jan 2024'],
    ['1999', 'year', '1999'],
    ['2020', 'decade', '2020–2029'],
    ['0000', 'century', '0000–0099'],
  ] as const)('writes %s as a %s', (start, unit, text) => {
    expect(formatPeriod(start, unit)).toBe(text);
  });
});
