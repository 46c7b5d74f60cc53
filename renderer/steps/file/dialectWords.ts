import type { Dialect } from '../../../shared/model/dialect';

export const delimiterKinds = ['comma', 'semicolon', 'tab', 'pipe', 'space', 'custom'] as const;
export type DelimiterKind = (typeof delimiterKinds)[number];

/** The separators that have a name; any other character is `custom`. */
export const namedDelimiters = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  pipe: '|',
  space: ' ',
} as const satisfies Record<Exclude<DelimiterKind, 'custom'>, string>;

export function delimiterKind(delimiter: string): DelimiterKind {
  switch (delimiter) {
    case ',':
      return 'comma';
    case ';':
      return 'semicolon';
    case '\t':
      return 'tab';
    case '|':
      return 'pipe';
    case ' ':
      return 'space';
    default:
      return 'custom';
  }
}

export const quoteKinds = ['double', 'single', 'none'] as const;
export type QuoteKind = (typeof quoteKinds)[number];

export const quotes = {
  double: '"',
  single: "'",
  none: '',
} as const satisfies Record<QuoteKind, Dialect['quote']>;

export function quoteKind(quote: Dialect['quote']): QuoteKind {
  return quote === '"' ? 'double' : quote === "'" ? 'single' : 'none';
}

/** A character as it can be shown: one that has no picture, as Hive separates with, by its number, such as `U+0001`. */
export function shownCharacter(character: string): string {
  const visible = /^[^\p{C}\p{Z}]$/u.test(character);
  return visible ? character : `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Why a character cannot separate cells, or null if it can. */
export function delimiterProblem(
  character: string,
  quote: Dialect['quote'],
): 'notOneCharacter' | 'sameAsQuote' | null {
  if (character.length !== 1 || character === '\n' || character === '\r') return 'notOneCharacter';
  return character === quote ? 'sameAsQuote' : null;
}
