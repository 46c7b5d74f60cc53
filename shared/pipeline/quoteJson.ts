/** Anything but printable ASCII without quote and backslash. */
const needsCare = /[^ !#-[\]-~]/;

/** The text as JSON, exactly as JSON.stringify writes it. Most cells need no escaping, and one test is a third of its cost. */
export function quoteJson(text: string): string {
  return needsCare.test(text) ? JSON.stringify(text) : `"${text}"`;
}
