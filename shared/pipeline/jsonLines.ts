import { type JsonRecord, type JsonRecords, longestJsonRecord } from './jsonRecord';

export interface JsonLines extends JsonRecords {
  /** What is read and is no record yet, and the number of the last line before it. */
  readonly rest: () => { readonly text: string; readonly record: number };
}

/** Each line is a record; blank ones count and are none. Of a line that is too long the beginning is kept. */
export function createJsonLines(after = 0): JsonLines {
  let pending = '';
  let line = after;

  function recordOf(text: string): JsonRecord[] {
    line += 1;
    return text.trim() === '' ? [] : [{ rowNumber: line, text }];
  }

  function push(text: string): JsonRecord[] {
    const end = text.indexOf('\n');
    if (end === -1) {
      // Beyond that length it is no object any more, and only its beginning is told.
      if (pending.length <= longestJsonRecord) pending += text;
      return [];
    }
    const records = recordOf(pending + text.slice(0, end));
    let start = end + 1;
    for (;;) {
      const next = text.indexOf('\n', start);
      if (next === -1) break;
      records.push(...recordOf(text.slice(start, next)));
      start = next + 1;
    }
    pending = text.slice(start);
    return records;
  }

  return {
    push,
    end() {
      const last = recordOf(pending);
      pending = '';
      return last.map((record) => (isTorn(record.text) ? { ...record, torn: true } : record));
    },
    rest: () => ({ text: pending, record: line }),
  };
}

/** An object that begins and does not end. */
function isTorn(line: string): boolean {
  return line.trimStart().startsWith('{') && !line.trimEnd().endsWith('}');
}
