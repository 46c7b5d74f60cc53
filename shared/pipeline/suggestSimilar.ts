import type { Row } from '../model/csv';
import type { CallType } from '../model/event';
import type { Target } from '../model/plan';
import { couldHold } from './couldHold';
import { fieldIsUsed } from './fieldIsUsed';
import { knownTarget } from './knownTarget';
import { columnWords, similarField } from './similarField';
import type { SuggestionReason } from './suggestTargets';
import type { KnownField } from './synonyms/knownFields';

/** What a guess has to go by, and what it may take. */
export interface Guess {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly types: readonly CallType[];
  /** Whether nothing surer was found for the column. */
  readonly isOpen: (column: number) => boolean;
  readonly has: (target: Target) => boolean;
  readonly claim: (column: number, target: Target, reason: SuggestionReason) => boolean;
}

/** Longer names are sentences; comparing them would take long and find nothing. */
const longestName = 60;

/** Columns whose names resemble those of fields that are still free: the surest resemblance first. */
export function suggestSimilar(guess: Guess, fields: readonly KnownField[]): void {
  const { columns, rows, types, isOpen, has, claim } = guess;
  const free = fields.filter((field) => {
    const target = knownTarget(field);
    return fieldIsUsed(target, types) && !has(target);
  });
  columns
    .flatMap((name, column) => {
      if (!isOpen(column) || name.length > longestName || name.includes('.')) return [];
      const words = columnWords(name);
      return free.flatMap((field) => {
        const similar = similarField(words, field);
        return similar && couldHold(field, rows, column) ? [{ column, ...similar }] : [];
      });
    })
    .toSorted((one, other) => other.score - one.score)
    .forEach(({ column, field, to }) => claim(column, knownTarget(field), { kind: 'similar', to }));
}
