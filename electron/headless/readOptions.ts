import { parseArgs } from 'node:util';
import words from '../../shared/i18n/en/headless.json';
import { fill } from './say';

/** `flag` stands alone; the others are followed by a value, of which `choice` takes only some. */
export type OptionKind =
  | { readonly kind: 'flag' }
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly values: readonly string[] };

export type OptionTable = Readonly<Record<string, OptionKind>>;

export type ReadOptions =
  | {
      readonly kind: 'read';
      readonly files: readonly string[];
      /** A flag that is there has an empty text. */
      readonly values: ReadonlyMap<string, string>;
    }
  /** What is wrong, as a sentence. */
  | { readonly kind: 'wrong'; readonly sentence: string };

const usage = words.usage;

/** Tells options from files. What is not in the table, stands there twice or lacks its value is named. */
export function readOptions(args: readonly string[], table: OptionTable): ReadOptions {
  const known = new Map(Object.entries(table));
  const { tokens } = parseArgs({
    args: [...args],
    // Their names alone decide how many words belong to an option; what is wrong is said in our own words.
    options: Object.fromEntries(
      [...known].map(([name, { kind }]) => [
        name,
        { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const sentence = problemWith(known.get(name), rawName, value, values.has(name));
    if (sentence !== undefined) return { kind: 'wrong', sentence };
    values.set(name, value ?? '');
  }
  return { kind: 'read', files, values };
}

function problemWith(
  option: OptionKind | undefined,
  name: string,
  value: string | undefined,
  again: boolean,
): string | undefined {
  if (option === undefined) return fill(usage.unknownOption, { option: name });
  if (again) return fill(usage.optionTwice, { option: name });
  if (option.kind === 'flag') {
    return value === undefined ? undefined : fill(usage.noValueWanted, { option: name });
  }
  // `--journal --json` has forgotten the folder rather than named it so.
  if (value === undefined || value === '' || value.startsWith('--')) {
    return fill(usage.valueMissing, { option: name });
  }
  if (option.kind === 'choice' && !option.values.includes(value)) {
    return fill(usage.notAChoice, { option: name, value, choices: option.values.join(usage.or) });
  }
  return undefined;
}
