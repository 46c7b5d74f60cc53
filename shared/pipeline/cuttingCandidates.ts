import type { Dialect } from '../model/dialect';
import type { Cutting } from './splitSample';

/** What tables are usually separated by. */
export const usualDelimiters = [',', ';', '\t', '|'] as const;
/** What else is taken for a separator where it stands equally often in nearly every line. */
const rareDelimiters = /[\^~¦§¬:*!$=#\x01-\x08\x0b\x0c\x1c-\x1f]/g;
/** Clock times and addresses of pages have colons of their own. */
const ownColons = /(?:^|[ T])\d{1,2}:\d\d|\d\d:\d\d:\d\d|:\/\//;
const linesLooked = 20;

/** Every way in which a sample may reasonably be cut into columns. */
export function cuttingCandidates(sample: string, newline: Dialect['newline']): readonly Cutting[] {
  return findDelimiters(sample, newline).flatMap((delimiter) =>
    quotings(sample, delimiter).map((quoting) => ({ delimiter, newline, ...quoting })),
  );
}

function findDelimiters(sample: string, newline: Dialect['newline']): readonly string[] {
  const lines = sample.split(newline, linesLooked + 1).slice(0, linesLooked);
  const filled = lines.map((line) => line.trimEnd()).filter((line) => line !== '');
  const usual = usualDelimiters.filter((delimiter) => sample.includes(delimiter));
  const spaced = filled.filter((line) => line.trim().includes(' ')).length > filled.length * 0.8 ? [' '] : [];
  const rare = [...new Set(filled.join('').match(rareDelimiters))].filter((sign) => isEven(sign, filled));
  return [...usual, ...rare, ...spaced];
}

function isEven(sign: string, lines: readonly string[]): boolean {
  if (sign === ':' && lines.some((line) => ownColons.test(line))) return false;
  const counts = lines.map((line) => line.split(sign).length - 1);
  const common = counts.filter((count) => count > 0 && count === counts[counts.length - 1]);
  return common.length >= lines.length * 0.8;
}

/** The quotes that occur, double ones doubled or behind a backslash, and none where they may be part of the text. */
export function quotings(sample: string, delimiter: string): readonly Pick<Dialect, 'quote' | 'escape'>[] {
  const found: Pick<Dialect, 'quote' | 'escape'>[] = [{ quote: '"' }];
  if (sample.includes('\\"')) found.push({ quote: '"', escape: '\\' });
  if (hasBorderQuotes(sample, delimiter)) {
    found.push({ quote: "'" });
    if (sample.includes("\\'")) found.push({ quote: "'", escape: '\\' });
  }
  if (sample.includes('"')) found.push({ quote: '' });
  return found;
}

/** Single quotes are apostrophes, unless more than one cell begins and ends with them. */
function hasBorderQuotes(sample: string, delimiter: string): boolean {
  const border = `[\\n\\r${delimiter === ' ' ? ' ' : `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`}]`;
  const begins = sample.match(new RegExp(`(?:^|${border})'`, 'g'))?.length ?? 0;
  const ends = sample.match(new RegExp(`'(?=${border}|$)`, 'g'))?.length ?? 0;
  return begins > 1 && ends > 1;
}
