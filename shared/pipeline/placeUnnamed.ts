import { nameWords } from './columnName';
import { type ValueKind, valueKind } from './valueKind';

/** Which column has no name. */
export type UnnamedPlace = 'first' | 'last';

type Records = readonly (readonly string[])[];

const lookedRows = 100;
const fewestRows = 2;
const nearlyAll = 0.95;

/**
 * Which column has no name where rows have one cell more than there are names, the likeliest first; two where nothing
 * decides. R writes no name above the names of its rows, which are all different. Otherwise the last one has none.
 *
 * @param records the names and the rows
 */
export function placeUnnamed([names = [], ...rows]: Records): readonly UnnamedPlace[] {
  const looked = rows.slice(0, lookedRows);
  if (!isOneShort(names, looked)) return ['last'];
  const first = fit(names, looked, 1);
  const last = fit(names, looked, 0);
  if (last > first) return ['last', 'first'];
  return last === first && last > 0 ? ['first', 'last'] : ['first'];
}

function isOneShort(names: readonly string[], rows: Records): boolean {
  const width = names.length + 1;
  const wide = rows.filter((row) => row.length === width && row[width - 1] !== '');
  const keys = rows.map(([key]) => key);
  return (
    rows.length >= fewestRows &&
    wide.length >= rows.length * nearlyAll &&
    rows.every((row) => row.length <= width) &&
    names.every((name) => name.trim() !== '') &&
    new Set(keys).size === keys.length
  );
}

/** How many of the names say what stands below them, where they stand above the columns from `offset` on. */
function fit(names: readonly string[], rows: Records, offset: number): number {
  return names.filter((name, index) => {
    const kinds = expectedKinds(name);
    const below = rows.map((row) => valueKind(row[index + offset] ?? '')).filter((kind) => kind !== 'empty');
    return below.length > 0 && below.every((kind) => kinds.includes(kind));
  }).length;
}

const wordsOfKinds: readonly { readonly words: RegExp; readonly kinds: readonly ValueKind[] }[] = [
  { words: /^(?:date|time|timestamp|day|at|datum|fecha|data|zeit|heure|created|updated)$/, kinds: ['time'] },
  { words: /^(?:email|mail|courriel|correo)$/, kinds: ['email'] },
  { words: /^(?:url|link|website|phone|tel|ip)$/, kinds: ['link', 'id'] },
  { words: /^(?:id|key|no|nr|number|nummer|code|sku|numero)$/, kinds: ['number', 'code', 'id'] },
  {
    words:
      /^(?:price|total|amount|sum|qty|quantity|count|age|score|revenue|value|betrag|preis|menge|montant|precio)$/,
    kinds: ['number'],
  },
  {
    words: /^(?:name|firstname|lastname|city|country|title|nom|nombre|vorname|ort|land)$/,
    kinds: ['word', 'text'],
  },
];

/** What a column of this name holds; nothing where the name does not say. */
function expectedKinds(name: string): readonly ValueKind[] {
  const words = nameWords(name);
  const last = words.at(-1) ?? '';
  return wordsOfKinds.find((one) => one.words.test(last))?.kinds ?? [];
}
