import type { Dialect } from '../../../shared/model/dialect';

/** A piece of a raw line: text, or one character that separates two cells. */
export interface LinePiece {
  readonly kind: 'text' | 'separator';
  readonly text: string;
}

/**
 * The separators of raw lines, for the eye only: what the file means is decided by the engine.
 * A quoted cell can go on over several lines, and a separator inside it is text.
 */
export function markSeparators(
  lines: readonly string[],
  { delimiter, quote }: Pick<Dialect, 'delimiter' | 'quote'>,
): readonly (readonly LinePiece[])[] {
  let quoted = false;
  return lines.map((line) => {
    const pieces: LinePiece[] = [];
    let text = '';
    for (const character of line) {
      if (quote !== '' && character === quote) quoted = !quoted;
      if (character === delimiter && !quoted) {
        if (text !== '') pieces.push({ kind: 'text', text });
        pieces.push({ kind: 'separator', text: character });
        text = '';
      } else {
        text += character;
      }
    }
    if (text !== '') pieces.push({ kind: 'text', text });
    return pieces;
  });
}
