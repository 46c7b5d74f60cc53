import { usualDelimiters } from './cuttingCandidates';
import type { Block } from './findBlock';
import { valueKind } from './valueKind';

const mostRecords = 50;

/**
 * Signs that stand in every text, such as spaces, are separators only where they cut evenly and at least half of the columns
 * hold something else than text.
 */
export function weakDelimiterFits(
  delimiter: string,
  records: readonly (readonly string[])[],
  block: Block,
): boolean {
  if (delimiter < ' ' || usualDelimiters.some((usual) => usual === delimiter)) return true;
  const all = records.slice(block.start, block.end);
  // R writes no name above the names of rows.
  const inside = all[0]?.length === block.width - 1 ? all.slice(1) : all;
  if (inside.filter(({ length }) => length === block.width).length < inside.length * 0.9) return false;
  if (/[\^~¦§¬]/.test(delimiter)) return true;
  const rows = records.slice(block.start + 1, block.end).slice(0, mostRecords);
  let typed = 0;
  let filled = 0;
  for (let column = 0; column < block.width; column += 1) {
    const kinds = rows.map((record) => valueKind(record[column] ?? '')).filter((kind) => kind !== 'empty');
    if (kinds.length === 0) continue;
    filled += 1;
    const texts = kinds.filter((kind) => kind === 'text' || kind === 'word' || kind === 'code').length;
    if (texts <= kinds.length / 10) typed += 1;
  }
  return typed > 0 && (typed * 2 >= filled || typed >= 3);
}
