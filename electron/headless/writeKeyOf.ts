import words from '../../shared/i18n/en/headless.json';
import { practiceWriteKey } from '../../shared/model/practice';
import { checkWriteKey } from '../../shared/segment/writeKey';
import { failureText } from './failureText';
import type { HeadlessPorts } from './ports';
import type { RunCommand } from './readCommand';
import { fill } from './say';

export type FoundWriteKey =
  | { readonly kind: 'key'; readonly writeKey: string }
  /** A sentence that says what to do. */
  | { readonly kind: 'missing' | 'wrong'; readonly sentence: string };

/** Takes the write key out of the environment: it is nowhere else. Practice takes any, so it needs none. */
export function writeKeyOf(
  { receiver, writeKeyName: name }: Pick<RunCommand, 'receiver' | 'writeKeyName'>,
  { environment }: Pick<HeadlessPorts, 'environment'>,
): FoundWriteKey {
  if (receiver.kind === 'practice') return { kind: 'key', writeKey: practiceWriteKey };
  const text = environment[name];
  if (text === undefined || text.trim() === '') {
    return { kind: 'missing', sentence: fill(words.usage.noWriteKey, { name }) };
  }
  const key = checkWriteKey(text);
  if (key.ok) return { kind: 'key', writeKey: key.value };
  const problem = failureText(key.failure);
  return { kind: 'wrong', sentence: fill(words.usage.writeKey, { name, problem }) };
}
