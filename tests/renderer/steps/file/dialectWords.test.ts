import { describe, expect, it } from 'vitest';
import {
  delimiterKind,
  delimiterProblem,
  namedDelimiters,
  quoteKind,
  quoteKinds,
  quotes,
} from '../../../../renderer/steps/file/dialectWords';

describe('delimiterKind', () => {
  it.each(Object.entries(namedDelimiters))('knows %s', (kind, delimiter) => {
    expect(delimiterKind(delimiter)).toBe(kind);
  });

  it('calls everything else custom', () => {
    expect(delimiterKind('^')).toBe('custom');
    expect(delimiterKind('~')).toBe('custom');
  });
});

describe('quoteKind', () => {
  it.each(quoteKinds)('knows %s', (kind) => {
    expect(quoteKind(quotes[kind])).toBe(kind);
  });
});

describe('delimiterProblem', () => {
  it.each([
    ['^', '"', null],
    [' ', '"', null],
    ['"', '', null],
    ['', '"', 'notOneCharacter'],
    ['ab', '"', 'notOneCharacter'],
    ['🎉', '"', 'notOneCharacter'],
    ['\n', '"', 'notOneCharacter'],
    ['"', '"', 'sameAsQuote'],
    ["'", "'", 'sameAsQuote'],
  ] as const)('%j between cells enclosed in %j: %s', (character, quote, problem) => {
    expect(delimiterProblem(character, quote)).toBe(problem);
  });
});
