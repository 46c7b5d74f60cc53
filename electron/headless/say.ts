export type Fillings = Readonly<Record<string, string | number>>;

/** A text in the forms that a number asks for. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

const language = 'en';
const numbers = new Intl.NumberFormat(language);
const plurals = new Intl.PluralRules(language);

export function formatNumber(value: number): string {
  return numbers.format(value);
}

/**
 * Fills `{{name}}` in, all at once: what is filled in may itself look like a place to fill. It may also come from a file, so
 * that what would move a terminal's cursor becomes a space.
 */
export function fill(text: string, fillings: Fillings): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (place, key: string) => {
    const value = fillings[key];
    if (value === undefined) return place;
    return typeof value === 'number' ? formatNumber(value) : value.replaceAll(/\p{Cc}/gu, ' ');
  });
}

/** The form that fits the number, which is also filled in as `{{count}}`. */
export function fillCounted(text: Counted, count: number, fillings: Fillings = {}): string {
  return fill(plurals.select(count) === 'one' ? text.one : text.other, { ...fillings, count });
}
