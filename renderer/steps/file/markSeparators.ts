import type { Dialect } from '../../../shared/model/dialect';

/** A piece of a raw line: text, or one character that separates two cells. */
export interface LinePiece {
  readonly kind: 'text' | 'separator';
  readonly text: string;
}

export interface MarkedLine {
  /** The number of the row that it is, or is a part of. */
  readonly row: number;
  /** Whether the row began on a line before. */
  readonly continued: boolean;
  readonly pieces: readonly LinePiece[];
}

/**
 * The separators of raw lines, for the eye only: what the file means is decided by the engine.
 * A quoted cell can go on over several lines, and a separator inside it is text.
 */
export function markSeparators(
  lines: readonly string[],
  {
    delimiter,
    quote,
    escape,
    comment,
    layout,
  }: Pick<Dialect, 'delimiter' | 'quote' | 'escape' | 'comment' | 'layout'>,
): readonly MarkedLine[] {
  // JSON has no separators of cells.
  if (layout !== undefined)
    return lines.map((text, index) => ({
      row: index + 1,
      continued: false,
      pieces: [{ kind: 'text', text }],
    }));
  let quoted = false;
  let row = 0;
  return lines.map((line) => {
    const pieces: LinePiece[] = [];
    const continued = quoted;
    if (!continued) row += 1;
    if (!continued && comment !== undefined && line.startsWith(comment)) {
      return { row, continued, pieces: [{ kind: 'text', text: line }] };
    }
    let text = '';
    let escaped = false;
    for (const character of line) {
      if (quote !== '' && character === quote && !escaped) quoted = !quoted;
      escaped = quoted && !escaped && character === escape;
      if (character === delimiter && !quoted) {
        if (text !== '') pieces.push({ kind: 'text', text });
        pieces.push({ kind: 'separator', text: character });
        text = '';
      } else {
        text += character;
      }
    }
    if (text !== '') pieces.push({ kind: 'text', text });
    return { row, continued, pieces };
  });
}
