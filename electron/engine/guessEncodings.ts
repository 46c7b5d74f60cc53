import type { Encoding } from '../../shared/model/dialect';
import { scoreReading } from '../../shared/pipeline/scoreReading';
import { createDecoder } from './decoder';

/** Names of jschardet, and the encoding that a browser reads where a page gives this name. */
const known: ReadonlyMap<string, Encoding> = new Map([
  ['windows-1250', 'windows-1250'],
  ['windows-1251', 'windows-1251'],
  ['windows-1252', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['windows-1253', 'windows-1253'],
  ['windows-1254', 'windows-1254'],
  ['iso-8859-9', 'windows-1254'],
  ['iso-8859-2', 'iso-8859-2'],
  ['iso-8859-5', 'iso-8859-5'],
  ['iso-8859-7', 'iso-8859-7'],
  ['iso8859-15', 'iso-8859-15'],
  ['macroman', 'macintosh'],
  ['koi8-r', 'koi8-r'],
  ['cp932', 'shift_jis'],
  ['shift_jis', 'shift_jis'],
  ['euc-jp', 'euc-jp'],
  ['cp949', 'euc-kr'],
  ['euc-kr', 'euc-kr'],
  ['gb18030', 'gb18030'],
  ['big5', 'big5'],
]);

/** What is found in every text of a family is no reason to ask; these come first where two read the same. */
const commonFirst: readonly Encoding[] = ['windows-1252', 'windows-1250', 'windows-1253', 'iso-8859-15'];

/** A rival with less than this share of the best one's score is none. Measured with thirty lines in each of 15 languages. */
const closeScore = 0.75;
/** Of few letters nothing is certain. */
const closeScoreOfFew = 0.5;
const fewLetters = 40;
const mostRivals = 3;

interface Reading {
  readonly encoding: Encoding;
  readonly text: string;
  /** How likely the library takes it to be. */
  readonly confidence: number;
  readonly score: number;
}

/**
 * What a text may be written in, the likeliest first, at most four that read differently: more than one only where they are
 * about as likely. A model of many languages names the candidates, and how their readings look decides between them.
 *
 * @param sample lines that are not UTF-8
 */
export async function guessEncodings(sample: Uint8Array): Promise<readonly [Encoding, ...Encoding[]]> {
  const [first, ...rest] = distinct(await candidates(sample)).toSorted(
    (one, other) => other.score - one.score,
  );
  if (first === undefined) return ['windows-1252'];
  const best = rest.reduce((winner, other) => (closeness(other, winner) > 1 ? other : winner), first);
  const letters = best.text.match(/[^\x00-\x7f]/gu)?.length ?? 0;
  const enough = letters < fewLetters ? closeScoreOfFew : closeScore;
  const rivals = [first, ...rest]
    .filter((reading) => reading !== best)
    .map((reading) => ({ encoding: reading.encoding, close: closeness(reading, best) }))
    .filter(({ close }) => close >= enough)
    .toSorted((one, other) => other.close - one.close)
    .slice(0, mostRivals);
  return [best.encoding, ...rivals.map(({ encoding }) => encoding)];
}

/** The library holds a model of a megabyte, which is read only for a file that needs it. */
async function candidates(sample: Uint8Array): Promise<Reading[]> {
  const { detectAll } = await import('jschardet');
  const confidences = new Map<Encoding, number>([['windows-1252', 0]]);
  for (const { encoding, confidence } of detectAll(sample)) {
    const name = known.get(encoding?.toLowerCase() ?? '');
    if (name !== undefined) confidences.set(name, Math.max(confidence, confidences.get(name) ?? 0));
  }
  return [...confidences].map(([encoding, confidence]) => {
    const text = createDecoder(encoding).decode(sample);
    return { encoding, text, confidence, score: confidence * scoreReading(text) };
  });
}

/** Where two read the same, there is nothing to ask. */
function distinct(readings: readonly Reading[]): Reading[] {
  const found = new Map<string, Reading>();
  const ordered = readings.toSorted((one, other) => rank(one) - rank(other));
  for (const reading of ordered) {
    const same = found.get(reading.text);
    if (same === undefined) found.set(reading.text, reading);
    else if (same.score < reading.score) found.set(reading.text, { ...reading, encoding: same.encoding });
  }
  return [...found.values()];
}

function rank({ encoding }: Reading): number {
  const index = commonFirst.indexOf(encoding);
  return index === -1 ? commonFirst.length : index;
}

/**
 * How likely one reading is beside another: 1 as likely, less than 1 less so. Neighbours such as Greek Windows and ISO agree
 * about most words, so that only those can decide that differ.
 */
function closeness(one: Reading, other: Reading): number {
  const [words, others] = [wordsOf(one.text), wordsOf(other.text)];
  // In encodings with several bytes, ASCII may be a part of something else.
  if (words.length !== others.length) return one.score / other.score;
  const score = scoreReading(words.filter((word, index) => word !== others[index]).join(' '));
  const otherScore = scoreReading(others.filter((word, index) => word !== words[index]).join(' '));
  return (one.confidence * score) / (other.confidence * otherScore);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\x00-\x26\x28-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+/);
}
