import type { Target } from '../model/plan';
import { nameWords } from './columnName';
import type { Guess } from './suggestSimilar';
import { type ValueMeaning, valueMeaning } from './valueMeaning';

/** Whose ids they are; the ids of orders and messages are nobody's. */
const personWords = [
  'user',
  'customer',
  'client',
  'member',
  'person',
  'contact',
  'kunde',
  'usuario',
  'cliente',
];
const visitorWords = [
  'visitor',
  'device',
  'cookie',
  'browser',
  'anonymous',
  'besucher',
  'visiteur',
  'visitante',
];
const countryWords = ['country', 'land', 'pays', 'pais'];

/** Columns whose values say what they are, for fields that nothing surer was found for; the first column takes the field. */
export function suggestByValues({ columns, rows, types, isOpen, has, claim }: Guess): void {
  const hasId = has({ kind: 'userId' }) || has({ kind: 'anonymousId' });
  for (const [column, name] of columns.entries()) {
    if (!isOpen(column)) continue;
    const meaning = valueMeaning(rows, column);
    if (meaning === undefined) continue;
    const target = targetOf(meaning, nameWords(name), hasId);
    if (target === undefined) continue;
    // A group's traits are not a person's.
    if (target.kind === 'traits' && !types.includes('identify')) continue;
    if (meaning === 'currency' && !types.includes('track')) continue;
    if (meaning === 'url' && !types.includes('page')) continue;
    claim(column, target, { kind: 'values' });
  }
}

function targetOf(meaning: ValueMeaning, words: readonly string[], hasId: boolean): Target | undefined {
  const says = (wanted: readonly string[]): boolean => words.some((word) => wanted.includes(word));
  switch (meaning) {
    case 'email':
    case 'phone':
      return { kind: 'traits', path: [meaning] };
    case 'url':
      return { kind: 'properties', path: ['url'] };
    case 'ip':
      return { kind: 'context', path: ['ip'] };
    case 'currency':
      return { kind: 'properties', path: ['currency'] };
    case 'country':
      // Two letters may as well be a language or a state.
      return says(countryWords) ? { kind: 'traits', path: ['address', 'country'] } : undefined;
    case 'uuid':
      if (hasId) return undefined;
      if (says(personWords)) return { kind: 'userId' };
      return says(visitorWords) ? { kind: 'anonymousId' } : undefined;
  }
}
