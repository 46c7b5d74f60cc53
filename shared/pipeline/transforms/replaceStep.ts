import { RE2JS, RE2JSException } from 're2js';
import type { Transform } from '../../model/transform';
import { addIssue } from '../addIssue';
import type { TextStep } from './textStep';

type Replace = Extract<Transform, { readonly do: 'replace' }>;

/** In characters: more than any event takes by far, and less than any memory. */
const longestResult = 50_000_000;

/** Undefined when its regular expression is none. */
export function replaceStep({ find, with: put, pattern, ignoreCase }: Replace): TextStep | undefined {
  if (find === '') return (text) => text;
  const replace = pattern === true ? byPattern(find, put, ignoreCase) : byText(find, put, ignoreCase);
  if (replace === undefined) return undefined;
  return (text, issues, column) => {
    // An empty match stands before every character.
    if ((text.length + 1) * put.length <= longestResult) return replace(text);
    addIssue(issues, 'eventTooLarge', column, text);
    return undefined;
  };
}

function byText(find: string, put: string, ignoreCase: true | undefined): (text: string) => string {
  if (ignoreCase === undefined) return (text) => text.replaceAll(find, () => put);
  const sought = new RegExp(escaped(find), 'giu');
  return (text) => text.replace(sought, () => put);
}

/** Matched in time that grows with the text alone: whatever the expression, no row can make the app hang. */
function byPattern(find: string, put: string, ignoreCase = false): ((text: string) => string) | undefined {
  const pattern = compiled(find, ignoreCase);
  // What stands before and behind a match would make the text grow with its square.
  const safe = put.replaceAll(/\$(?=[`'])/g, '$$$$');
  return pattern && ((text) => pattern.matcher(text).replaceAll(safe));
}

function compiled(find: string, ignoreCase: boolean): RE2JS | undefined {
  try {
    return RE2JS.compile(find, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
