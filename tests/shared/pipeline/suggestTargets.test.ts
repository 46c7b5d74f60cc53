import { describe, expect, it } from 'vitest';
import { suggestFor, tooLongNames } from './suggestSupport';

describe('a page’s category', () => {
  it.each([
    [
      ['category', 'properties.category'],
      ['category', undefined],
    ],
    [
      ['properties.category', 'category'],
      ['properties', undefined],
    ],
  ])('of %j is sent once, because it stands among the properties as well', (columns, kinds) => {
    const { plan } = suggestFor(columns, [], 'page_x.csv');
    const kindOf = (index: number) =>
      plan.fields.find(({ from }) => from.kind === 'column' && from.column === index)?.target.kind;
    expect([kindOf(0), kindOf(1)]).toEqual(kinds);
  });
});

describe('names longer than a plan can hold', () => {
  it('are clipped, but not where half of one would mean another place', () => {
    const { plan } = suggestFor(tooLongNames, []);
    expect(plan.fields.map(({ from, target }) => [from, target])).toEqual([
      [
        { kind: 'column', column: 0 },
        { kind: 'properties', path: ['x'.repeat(500)] },
      ],
      [
        { kind: 'column', column: 2 },
        { kind: 'properties', path: ['x', 'y'.repeat(500)] },
      ],
      [
        { kind: 'column', column: 5 },
        { kind: 'properties', path: [`${'a.'.repeat(30)}b`] },
      ],
    ]);
  });

  it('leave a column that says what a row is in longer words to the person', () => {
    const suggestion = suggestFor(['type', 'x'], [[`track${' '.repeat(500)}`, '1']]);
    expect(suggestion.plan.calls.by).toBe('row');
    expect(suggestFor(['type', 'x'], [['track', '1']]).plan.calls.by).toBe('column');
  });
});
