import { describe, expect, it } from 'vitest';
import { isWithin, jsonLines } from '../../../renderer/components/jsonLines';

function written(value: unknown): string {
  return jsonLines(value)
    .map(({ depth, key, text, comma }) => {
      const name = key === undefined ? '' : `${key}: `;
      return `${'  '.repeat(depth)}${name}${text}${comma ? ',' : ''}`;
    })
    .join('\n');
}

describe('jsonLines', () => {
  it.each([
    { userId: 'u1', n: 1.5, yes: true, nothing: null, list: [1, { deep: [] }], empty: {} },
    [],
    {},
    [[1], [2, [3]]],
    'a "quoted"\nline',
    -0.25,
    null,
    { '__proto__ ': 1, 'key "with" quotes': 'Zoë 🎉' },
    { left: undefined, out: 1 },
    [Number.NaN],
  ])('writes what JSON.stringify writes: %j', (value) => {
    expect(written(value)).toBe(JSON.stringify(value, null, 2));
  });

  it('knows the path of each value, and of the line that closes it', () => {
    const lines = jsonLines({ traits: { tags: ['a', 'b'] } });
    expect(lines.map((line) => line.path)).toEqual([
      [],
      ['traits'],
      ['traits', 'tags'],
      ['traits', 'tags', 0],
      ['traits', 'tags', 1],
      ['traits', 'tags'],
      ['traits'],
      [],
    ]);
  });
});

describe('isWithin', () => {
  it('is true of the value itself and of what it holds', () => {
    expect(isWithin(['traits'], ['traits'])).toBe(true);
    expect(isWithin(['traits', 'tags', 0], ['traits'])).toBe(true);
  });

  it('is false of what stands around or beside it', () => {
    expect(isWithin([], ['traits'])).toBe(false);
    expect(isWithin(['traits2'], ['traits'])).toBe(false);
    expect(isWithin(['properties', 'traits'], ['traits'])).toBe(false);
  });
});
