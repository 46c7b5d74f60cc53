import { FailureError } from '../model/failure';
import { createJsonOutline, endOfText } from './jsonOutline';
import { type JsonRecord, type JsonRecords, longestJsonRecord } from './jsonRecord';

/**
 * Each element of a list is a record, numbered from 1 on, whether the list is the whole file or stands in it at `path`; without
 * a path, each object that stands in the file by itself is one, too.
 * Throws a FailureError `jsonNeverEnds` with its `row` when an element is longer than 8 million characters.
 */
export function createJsonList(path: readonly string[] = []): JsonRecords {
  const outline = createJsonOutline();
  /** What is not read to its end: from the beginning of an element, or of a text. */
  let rest = '';
  /** Where reading goes on in it. */
  let at = 0;
  let count = 0;
  /** Depth of the list whose elements are read; that of what stands around an object by itself. */
  let listDepth: number | undefined;
  let elementStart: number | undefined;
  let isAlone = false;
  /** Something that belongs to no value: the file is damaged there. */
  let stray: string | undefined;

  function isList(): boolean {
    const here = outline.path();
    return here?.length === path.length && here.every((name, index) => name === path[index]);
  }

  function endElement(records: JsonRecord[], end: number): void {
    const text = elementStart === undefined ? '' : rest.slice(elementStart, end);
    elementStart = undefined;
    if (text.trim() === '') return;
    count += 1;
    records.push({ rowNumber: count, text });
  }

  function openAt(code: number): void {
    const depth = outline.depth();
    if (listDepth === undefined && code === bracket && isList()) {
      listDepth = depth + 1;
      elementStart = at + 1;
    } else if (listDepth === undefined && code === brace && depth === 0 && path.length === 0) {
      listDepth = depth;
      elementStart = at;
      isAlone = true;
    }
    outline.open(code === brace ? 'object' : 'list');
  }

  function closeAt(records: JsonRecord[]): void {
    if (!isAlone && outline.depth() === listDepth) {
      endElement(records, at);
      listDepth = undefined;
    }
    outline.close();
    if (isAlone && outline.depth() === listDepth) {
      endElement(records, at + 1);
      listDepth = undefined;
      isAlone = false;
    }
  }

  function readText(): boolean {
    const end = endOfText(rest, at);
    if (end === -1) return false;
    if (listDepth === undefined && outline.wantsName()) outline.name(rest.slice(at, end + 1));
    at = end;
    return true;
  }

  function push(text: string): JsonRecord[] {
    rest += text;
    const records: JsonRecord[] = [];
    for (; at < rest.length; at += 1) {
      const code = rest.charCodeAt(at);
      if (code === quote) {
        if (!readText()) break;
      } else if (code === brace || code === bracket) openAt(code);
      else if (code === closingBrace || code === closingBracket) {
        if (outline.depth() === 0) stray ??= rest.slice(at, at + 200);
        else closeAt(records);
      } else if (code === comma) {
        if (outline.depth() === listDepth) {
          endElement(records, at);
          elementStart = at + 1;
        } else if (listDepth === undefined) outline.next();
      } else if (code > space && outline.depth() === 0) stray ??= rest.slice(at, at + 200);
    }
    const keep = elementStart ?? at;
    rest = rest.slice(keep);
    at -= keep;
    if (elementStart !== undefined) elementStart = 0;
    if (rest.length > longestJsonRecord) throw new FailureError('jsonNeverEnds', { row: count + 1 });
    return records;
  }

  return {
    push,
    end() {
      if (outline.depth() > 0 || rest !== '') return [{ rowNumber: count + 1, text: rest, torn: true }];
      return stray === undefined ? [] : [{ rowNumber: count + 1, text: stray }];
    },
  };
}

const quote = 34;
const comma = 44;
const space = 32;
const bracket = 91;
const closingBracket = 93;
const brace = 123;
const closingBrace = 125;
