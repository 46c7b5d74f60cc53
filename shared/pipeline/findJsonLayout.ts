import type { Layout } from '../model/dialect';
import { callTypeOf } from './callTypeOf';
import { isObject } from './jsonLeaves';
import { createJsonOutline, endOfText } from './jsonOutline';
import { readJson } from './readJson';

/** How deep a list may stand in objects: deeper ones are values of something. */
const deepest = 5;

/** Whether a text is meant to be JSON with objects in it. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*["}]|\[\s*[{["\]])/.test(text.slice(0, 1000));
}

/**
 * The ways in which the text may hold rows, the likeliest first; none where no list of objects is in it.
 *
 * @param text the first part of a file
 * @param complete whether it is the whole file
 */
export function findJsonLayouts(text: string, complete: boolean): readonly Layout[] {
  if (holdsLines(text, complete)) return [{ kind: 'jsonLines' }];
  const { lists, values } = outlineOf(text);
  const whole: Layout = { kind: 'jsonArray' };
  if (text.trimStart().startsWith('[')) return lists.some(({ length }) => length === 0) ? [whole] : [];
  // Objects one after the other, each over several lines.
  if (values > 1 || isEvent(text)) return [whole];
  const inside = lists.map((path): Layout => ({ kind: 'jsonArray', path: [...path] }));
  if (inside.length > 0) return inside;
  return values === 1 ? [whole] : [];
}

/** Most lines are objects. One line alone is no list of lines, and the last one may be cut off. */
function holdsLines(text: string, complete: boolean): boolean {
  const lines = text.split('\n', 100);
  if (!complete && lines.length < 100) lines.pop();
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length < 2) return false;
  const objects = filled.filter((line) => isObject(readJson(line)?.value));
  return objects.length >= filled.length / 2;
}

/** The ways to all lists of objects, and how many values of the file itself end in the text. */
function outlineOf(text: string): {
  readonly lists: readonly (readonly string[])[];
  readonly values: number;
} {
  const outline = createJsonOutline();
  const lists: (readonly string[])[] = [];
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charAt(at)) {
      case '"': {
        const end = endOfText(text, at);
        if (end === -1) return { lists, values };
        if (outline.wantsName()) outline.name(text.slice(at, end + 1));
        at = end;
        break;
      }
      case '[': {
        const path = outline.path();
        const holdsObjects = /^\s*\{/.test(text.slice(at + 1, at + 1000));
        if (path !== undefined && path.length <= deepest && holdsObjects) lists.push(path);
        outline.open('list');
        break;
      }
      case '{':
        outline.open('object');
        break;
      case ',':
        outline.next();
        break;
      case '}':
      case ']':
        outline.close();
        if (outline.depth() === 0) values += 1;
    }
  }
  return { lists, values };
}

/** One call by itself: the products of its order are no rows. */
function isEvent(text: string): boolean {
  const value = readJson(text)?.value;
  if (!isObject(value) || !('type' in value)) return false;
  return typeof value.type === 'string' && callTypeOf(value.type) !== undefined;
}
