/** Where a reader of JSON is: the objects and lists around it, from the outermost on. */
export interface JsonOutline {
  readonly open: (kind: 'object' | 'list') => void;
  readonly close: () => void;
  /** A comma: what follows in an object is a name again. */
  readonly next: () => void;
  /** Whether a text that stands here is a name. */
  readonly wantsName: () => boolean;
  /** @param text with its quotes */
  readonly name: (text: string) => void;
  readonly depth: () => number;
  /** The names on the way here; undefined inside of a list. */
  readonly path: () => readonly string[] | undefined;
}

interface Frame {
  readonly kind: 'object' | 'list';
  name: string | undefined;
}

export function createJsonOutline(): JsonOutline {
  const frames: Frame[] = [];
  return {
    open(kind) {
      frames.push({ kind, name: undefined });
    },
    close() {
      frames.pop();
    },
    next() {
      const frame = frames.at(-1);
      if (frame !== undefined) frame.name = undefined;
    },
    wantsName() {
      const frame = frames.at(-1);
      return frame?.kind === 'object' && frame.name === undefined;
    },
    name(text) {
      const frame = frames.at(-1);
      if (frame !== undefined) frame.name = plainText(text);
    },
    depth: () => frames.length,
    path() {
      const names: string[] = [];
      for (const { kind, name } of frames) {
        if (kind === 'list' || name === undefined) return undefined;
        names.push(name);
      }
      return names;
    },
  };
}

/** The place of the quote that ends the text which begins at `start`; -1 when it is not there yet. */
export function endOfText(json: string, start: number): number {
  let end = start;
  for (;;) {
    end = json.indexOf('"', end + 1);
    if (end === -1) return -1;
    let backslashes = 0;
    while (json.charCodeAt(end - 1 - backslashes) === 92) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
}

function plainText(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}
