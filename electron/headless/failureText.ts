import failures from '../../shared/i18n/en/failures.json';
import words from '../../shared/i18n/en/headless.json';
import type { Failure, FailureCode } from '../../shared/model/failure';
import { fill } from './say';

/** Where the window's words speak of what only a window has, such as dropping a file. */
const ownWords: Readonly<Partial<Record<FailureCode, string>>> = words.failures;

/** What went wrong, as a sentence. */
export function failureText({ code, params }: Failure): string {
  return fill(ownWords[code] ?? failures[code], params);
}
