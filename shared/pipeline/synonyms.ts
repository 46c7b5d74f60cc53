import { normaliseName } from './columnName';
import { de } from './synonyms/de';
import { en } from './synonyms/en';
import { es } from './synonyms/es';
import { fr } from './synonyms/fr';
import { type KnownField, knownFields } from './synonyms/knownFields';
import { pt } from './synonyms/pt';

const languages = [en, de, fr, es, pt];

/** What people call the field, the surest name first. */
export function namesOf(field: KnownField): readonly string[] {
  return languages.flatMap((names) => names[field] ?? []);
}

/** As `normaliseName` writes it; with how sure the name is, 0 being the surest. */
const ranks: ReadonlyMap<KnownField, ReadonlyMap<string, number>> = new Map(
  knownFields.map((field) => {
    const names = new Map<string, number>();
    for (const name of namesOf(field)) {
      const normal = normaliseName(name);
      if (!names.has(normal)) names.set(normal, names.size);
    }
    return [field, names];
  }),
);

/**
 * How sure the name is for the field, 0 being the surest; undefined when the field has no such name.
 *
 * @param normal as `normaliseName` writes it
 */
export function nameRank(field: KnownField, normal: string): number | undefined {
  return ranks.get(field)?.get(normal);
}

/** Enough of these make a list of people. */
export const personFields: readonly KnownField[] = [
  'traits.email',
  'traits.firstName',
  'traits.lastName',
  'traits.phone',
  'traits.username',
  'traits.birthday',
];

export const traitFields = knownFields.filter((field) => field.startsWith('traits.'));
export const orderFields = knownFields.filter((field) => field.startsWith('order.'));
export const pageFields = knownFields.filter((field) => field.startsWith('page.'));

export const companyNames: ReadonlySet<string> = new Set([
  'company',
  'companyname',
  'industry',
  'employees',
  'employeecount',
  'plan',
  'website',
  'domain',
  'mrr',
  'arr',
]);

/**
 * Segment sets these itself. Old ones would shift every time to the day of the import, or make events count as repeats.
 * Source: Segment docs, "Import historical data"; warehouse exports add the last two.
 */
export const neverSentNames: ReadonlySet<string> = new Set([
  'sentat',
  'messageid',
  'receivedat',
  'originaltimestamp',
  'projectid',
  'uuid',
  'channel',
  'version',
  'writekey',
  'uuidts',
  'loadedat',
]);
