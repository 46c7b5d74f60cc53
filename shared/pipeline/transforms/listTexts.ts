import { readJson, jsonCell } from '../readJson';

/** Between the texts of a list where nothing else is said. */
export const usualSeparator = ',';

/** The texts between the separators, without spaces around them and without those that are empty, as a list in JSON. */
export function splitList(text: string, separator: string): string {
  if (readList(text) !== undefined) return text;
  const parts = (separator === '' ? [text] : text.split(separator))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length === 0 ? '' : JSON.stringify(parts);
}

/** The members of a list in JSON, joined; any other text stays as it is. */
export function joinList(text: string, separator: string): string {
  return readList(text)?.join(separator) ?? text;
}

/** The members of a list in JSON as texts; undefined for any other text. */
function readList(text: string): readonly string[] | undefined {
  if (!text.trimStart().startsWith('[')) return undefined;
  const reading = readJson(text);
  if (reading === undefined || !Array.isArray(reading.value)) return undefined;
  const { value, marked } = reading;
  try {
    return value.map((member: unknown) => jsonCell(member, marked));
  } catch {
    // Nested so deep that nobody could read it again.
    return undefined;
  }
}
