import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Encoding } from '../../shared/model/dialect';

const western: readonly Encoding[] = ['windows-1252', 'iso-8859-15', 'macintosh'];
const central: readonly Encoding[] = ['windows-1250', 'iso-8859-2'];

/** Languages with a table of names, towns and remarks, and the encodings that their texts are found in. */
export const languages = [
  ['french', western],
  ['german', western],
  ['spanish', western],
  ['portuguese', western],
  ['swedish', western],
  ['polish', central],
  ['czech', central],
  ['hungarian', central],
  ['turkish', ['windows-1254']],
  ['russian', ['windows-1251', 'koi8-r', 'iso-8859-5']],
  ['ukrainian', ['windows-1251', 'iso-8859-5']],
  ['greek', ['windows-1253', 'iso-8859-7']],
  ['japanese', ['shift_jis', 'euc-jp']],
  ['korean', ['euc-kr']],
  ['chinese', ['gb18030']],
  ['taiwanese', ['big5', 'gb18030']],
] as const satisfies readonly (readonly [string, readonly Encoding[]])[];
export type Language = (typeof languages)[number][0];

/** Each language in each of its encodings. */
export const writtenLanguages = languages.flatMap(([language, encodings]) =>
  encodings.map((encoding) => [language, encoding] as const),
);

/** A header and thirty rows of a number, a name, a town and a remark. */
export function languageText(language: Language): string {
  return readFileSync(path.join(import.meta.dirname, `../fixtures/languages/${language}.csv`), 'utf8');
}
