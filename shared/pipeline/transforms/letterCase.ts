import { assertNever } from '../../model/failure';
import type { LetterCase } from '../../model/transform';

/** A word with its marks and apostrophes, so that "l'été" and "O’Neil" are one. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

/** The text in other letters, the same on every computer: never after the rules of the computer's own language. */
export function letterCase(text: string, to: LetterCase): string {
  switch (to) {
    case 'lower':
      return text.toLowerCase();
    case 'upper':
      return text.toUpperCase();
    case 'title':
      return text.replace(word, capitalised);
    case 'sentence':
      return text.toLowerCase().replace(/\p{L}/u, (letter) => letter.toUpperCase());
    default:
      return assertNever(to);
  }
}

function capitalised(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return first.toUpperCase() + text.slice(first.length).toLowerCase();
}
