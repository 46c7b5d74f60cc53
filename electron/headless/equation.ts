import { formatNumber } from './say';

/** Numbers under each other, and what they make: `lines` add up to `total`. */
export function equation(
  lines: readonly { readonly count: number; readonly text: string }[],
  total: { readonly count: number; readonly text: string },
): string {
  const width = Math.max(...[...lines, total].map(({ count }) => formatNumber(count).length));
  const written = lines.map(({ count, text }) => `  ${formatNumber(count).padStart(width)} ${text}\n`);
  return `${written.join('')}= ${formatNumber(total.count).padStart(width)} ${total.text}\n`;
}
