import { fail, ok, type Result } from '../model/failure';

/** Segment's keys have 32 letters and digits, old ones 10; the bounds only catch what cannot be a key. */
const shortest = 10;
const longest = 64;

/** The key without the spaces around it that come along when pasting; spaces inside are an error, not something to mend. */
export function checkWriteKey(text: string): Result<string> {
  const key = text.trim();
  if (key === '') return fail('writeKeyEmpty');
  if (/\s/.test(key)) return fail('writeKeySpaces');
  if (!/^[A-Za-z0-9_-]+$/.test(key)) return fail('writeKeyCharacters');
  if (key.length < shortest || key.length > longest) {
    return fail('writeKeyLength', { length: key.length, shortest, longest });
  }
  return ok(key);
}

/** `abcd****wxyz`: enough to tell two keys apart. A short key shows less, so that most of it stays hidden. */
export function maskWriteKey(key: string): string {
  const shown = key.length >= 16 ? 4 : key.length >= shortest ? 2 : 0;
  return `${key.slice(0, shown)}****${key.slice(key.length - shown)}`;
}
