const language = 'en';
const numbers = new Intl.NumberFormat(language);
const plurals = new Intl.PluralRules(language);

export type Fillings = Readonly<Record<string, string | number>>;

/** A text in the forms that a number asks for. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** Fills `{{name}}` in, all at once: what is filled in may look like a place to fill. */
export function fill(text: string, fillings: Fillings): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (place, key: string) => {
    const value = fillings[key];
    return typeof value === 'number' ? numbers.format(value) : (value ?? place);
  });
}

/** The form that fits the number, which is filled in as `{{count}}`. */
export function fillCounted(text: Counted, count: number, fillings: Fillings = {}): string {
  return fill(plurals.select(count) === 'one' ? text.one : text.other, { ...fillings, count });
}
