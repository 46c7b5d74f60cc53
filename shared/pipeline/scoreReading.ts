import { languageLetters } from './languageLetters';

/**
 * How well a text reads that was decoded one way of several: from 0 (no person wrote this) to 1. Only what is not ASCII
 * counts, as the ways agree about the rest. A text of ASCII alone is 1.
 */
export function scoreReading(text: string): number {
  const signs = text.match(/[^\x00-\x7f]/gu) ?? [];
  if (signs.length === 0) return 1;
  const flaws = flawPatterns.reduce((sum, { pattern, weight }) => sum + countOf(text, pattern) * weight, 0);
  return Math.max(0, 1 - flaws / signs.length) ** 2 * spelledLatin(text) ** 3;
}

/** What stands in texts that were decoded wrongly, and hardly ever in others. */
const flawPatterns: readonly { readonly pattern: RegExp; readonly weight: number }[] = [
  // Controls, what could not be decoded, and what nobody has given a meaning.
  { pattern: /[\x80-\x9f\uFFFD]|\p{Co}|\p{Cn}/gu, weight: 3 },
  // A sign that stands for any currency is the euro sign of a neighbouring encoding.
  { pattern: /¤/gu, weight: 2 },
  // Inside of a word: "Fran‚ois", "c½ur", "Muºoz".
  { pattern: /(?<=\p{L})(?:[^\x00-\x7f\p{L}\p{M}\p{Nd}\p{Z}’‘´·‐–—®™]|[ªº])(?=\p{L})/gu, weight: 1 },
  // At its beginning: "¶γγελος", "’γγελος", "½uvre".
  {
    pattern: /(?<![\p{L}\p{N}\p{M}])[^\x00-\x7f\p{L}\p{M}\p{Nd}\p{Z}’‘´¿¡„“”«»‚–—•…](?=\p{Ll})/gu,
    weight: 1,
  },
  { pattern: /(?<!\p{L})[’‘](?=\p{sc=Greek})/gu, weight: 1 },
  // Accents that stand alone: "ˇQué".
  { pattern: /(?!´)[^\x00-\x7f\P{Sk}](?=\p{L})/gu, weight: 1 },
  // "FranÈois", "иВАН"
  { pattern: /(?<=\p{Ll})(?![A-Z])\p{Lu}/gu, weight: 1 },
  // Two alphabets in one word.
  {
    pattern: /\p{sc=Latin}(?=[\p{sc=Greek}\p{sc=Cyrillic}])|[\p{sc=Greek}\p{sc=Cyrillic}](?=\p{sc=Latin})/gu,
    weight: 1,
  },
  // "Fran輟is", "Mﾜller"
  {
    pattern:
      /[a-z](?=[\p{sc=Han}\p{sc=Hangul}\uFF61-\uFF9F])|[\p{sc=Han}\p{sc=Hangul}\uFF61-\uFF9F](?=[a-z])/gu,
    weight: 0.5,
  },
];

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const regions: readonly (readonly ReadonlySet<string>[])[] = languageLetters.map((languages) =>
  Object.values(languages).map((letters) => new Set(letters)),
);
/** Names of anywhere are no nonsense. */
const leastShare = 0.2;

/**
 * How many of the words with Latin letters beyond a to z one language can spell, and the languages of one region together, as
 * a customer list holds them: the mean of both shares. It tells "Ibáñez" from "Ibáńez", as no language has both á and ń.
 */
function spelledLatin(text: string): number {
  const words = text.toLowerCase().match(/[\p{L}\p{M}¿¡·]+/gu) ?? [];
  const signs = words
    .map((word) => word.match(/[^\x00-\x7f\P{sc=Latin}]|[¿¡ªº·]/gu))
    .filter((found) => found !== null);
  if (signs.length === 0) return 1;
  const shares = regions.map((alphabets) => {
    const spelled = alphabets.map(
      (alphabet) => new Set(signs.filter((found) => found.every((sign) => alphabet.has(sign)))),
    );
    const one = Math.max(...spelled.map(({ size }) => size));
    const together = new Set(spelled.flatMap((found) => [...found])).size;
    return (one + together) / 2 / signs.length;
  });
  return Math.max(leastShare, ...shares);
}
