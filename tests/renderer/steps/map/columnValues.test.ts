import { describe, expect, it } from 'vitest';
import { columnValues, matchValues } from '../../../../renderer/steps/map/columnValues';

describe('matchValues', () => {
  it('matches what explains itself, and asks about the rest', () => {
    expect(matchValues(['track', 'Identify', 'refund', 'track', ''])).toEqual([
      { value: 'track', types: ['track'] },
      { value: 'Identify', types: ['identify'] },
    ]);
  });
});

describe('columnValues', () => {
  it('counts what is matched and lists what is not', () => {
    const values = columnValues(
      [{ value: 'order', types: ['track'] }],
      ['order', 'test', 'order', '', ' '],
      [],
    );
    expect(values).toEqual([
      { value: 'order', types: ['track'], count: 2 },
      { value: 'test', types: null, count: 1 },
    ]);
  });

  it('takes values as one that are matched as one when sending', () => {
    const values = columnValues([{ value: 'order', types: ['track'] }], ['Order', 'order '], []);
    expect(values).toEqual([{ value: 'order', types: ['track'], count: 2 }]);
  });

  it('adds what only the check of the whole file has met', () => {
    const values = columnValues([], ['a'], ['b', 'A', 'b']);
    expect(values.map(({ value, count }) => [value, count])).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
  });

  it('keeps values that are left out', () => {
    expect(columnValues([{ value: 'test', types: [] }], [], [])).toEqual([
      { value: 'test', types: [], count: 0 },
    ]);
  });
});
