import leven from 'leven';
import { nameWords, normaliseName } from './columnName';
import { namesOf } from './synonyms';
import type { KnownField } from './synonyms/knownFields';

export interface SimilarField {
  readonly field: KnownField;
  /** The name that the column's resembles, as a person would write it. */
  readonly to: string;
  /** Above 0; the higher, the surer. */
  readonly score: number;
}

/** Words that say nothing about what a column holds, in the five languages. */
const smallWords: ReadonlySet<string> = new Set(
  'the of a an de du des la le les l d del el los do da dos das der die das den und and y e et'.split(' '),
);
/** Whose it is: an e-mail address of a customer is an e-mail address. */
const personWords: ReadonlySet<string> = new Set(
  'customer customers user client clients contact member buyer shopper person primary main kunde kunden benutzer nutzer client cliente clientes comprador utilisateur usuario utilizador'.split(
    ' ',
  ),
);

const sameWords = 0.9;
const sameWordsOfPerson = 0.8;
const nearLetters = 0.7;

/** A column's name, made ready for being compared with many. */
export interface ColumnWords {
  readonly normal: string;
  readonly all: string;
  /** Without the words that say whose it is. */
  readonly fewer: string;
}

export function columnWords(column: string): ColumnWords {
  const words = wordsOf(column);
  const fewer = keyOf(words.filter((word) => !personWords.has(word)));
  return { normal: normaliseName(column), all: keyOf(words), fewer };
}

/** The names of a field, made ready for being compared. */
interface Known {
  readonly name: string;
  readonly normal: string;
  readonly words: string;
}
const known = new Map<KnownField, readonly Known[]>();

/**
 * How much a column's name resembles a field's: the same words in another order or with words that say nothing, or letters that
 * are nearly the same. Undefined when it does not. The very same name counts as no resemblance: it is found before.
 */
export function similarField(column: ColumnWords, field: KnownField): SimilarField | undefined {
  const { normal, all } = column;
  const isOfPerson = field.startsWith('traits.');
  const fewer = isOfPerson ? column.fewer : all;
  let best: SimilarField | undefined;
  for (const one of knownNames(field)) {
    const score =
      all === one.words
        ? sameWords
        : fewer !== '' && fewer === one.words
          ? sameWordsOfPerson
          : isNear(normal, one.normal, isOfPerson ? 2 : 1)
            ? nearLetters
            : 0;
    if (score > (best?.score ?? 0)) best = { field, to: one.name, score };
  }
  return best;
}

function knownNames(field: KnownField): readonly Known[] {
  const before = known.get(field);
  if (before !== undefined) return before;
  const names = namesOf(field).map((name) => ({
    name,
    normal: normaliseName(name),
    words: keyOf(wordsOf(name)),
  }));
  known.set(field, names);
  return names;
}

/** An "e-mail" is one word. */
function wordsOf(name: string): string[] {
  const words = nameWords(name.replace(/\be-?mail/gi, 'email'));
  return words.filter((word) => !smallWords.has(word));
}

function keyOf(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}

/** One letter of six, two of nine. Where only one may differ, it is none of the last three: "client ip" is no "client id". */
function isNear(one: string, other: string, most: number): boolean {
  const length = Math.min(one.length, other.length);
  const allowed = Math.min(most, length >= 9 ? 2 : length >= 6 ? 1 : 0);
  if (allowed === 0 || Math.abs(one.length - other.length) > allowed) return false;
  if (most === 1 && one.slice(-3) !== other.slice(-3)) return false;
  return leven(one, other, { maxDistance: allowed + 1 }) <= allowed;
}
