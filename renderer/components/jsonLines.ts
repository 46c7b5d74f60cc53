/** The keys and list positions that lead to a value, from the outside in. */
export type JsonPath = readonly (string | number)[];

export interface JsonLine {
  readonly path: JsonPath;
  readonly depth: number;
  /** As written, with its quotes; absent in lists, at the top and on closing lines. */
  readonly key?: string;
  readonly kind: 'text' | 'number' | 'word' | 'bracket';
  readonly text: string;
  readonly comma: boolean;
}

/** A value as the lines of `JSON.stringify(value, null, 2)`, each with the path of the value it shows. */
export function jsonLines(value: unknown): readonly JsonLine[] {
  const lines: JsonLine[] = [];
  addLines(lines, value, [], undefined, false);
  return lines;
}

export function isWithin(path: JsonPath, outer: JsonPath): boolean {
  return outer.length <= path.length && outer.every((key, index) => key === path[index]);
}

function addLines(
  lines: JsonLine[],
  value: unknown,
  path: JsonPath,
  key: string | undefined,
  comma: boolean,
): void {
  const line = { path, depth: path.length, ...(key === undefined ? {} : { key }) };
  if (typeof value !== 'object' || value === null) {
    lines.push({ ...line, ...leaf(value), comma });
    return;
  }
  const list = Array.isArray(value);
  const children = childrenOf(value);
  if (children.length === 0) {
    lines.push({ ...line, kind: 'bracket', text: list ? '[]' : '{}', comma });
    return;
  }
  lines.push({ ...line, kind: 'bracket', text: list ? '[' : '{', comma: false });
  children.forEach(([name, child], index) => {
    const written = typeof name === 'string' ? JSON.stringify(name) : undefined;
    addLines(lines, child, [...path, name], written, index < children.length - 1);
  });
  lines.push({ path, depth: path.length, kind: 'bracket', text: list ? ']' : '}', comma });
}

function childrenOf(value: object): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item]);
  // Like JSON.stringify: what JSON cannot say is left out of an object.
  return Object.entries(value).filter(([, child]) => child !== undefined);
}

function leaf(value: unknown): Pick<JsonLine, 'kind' | 'text'> {
  if (typeof value === 'string') return { kind: 'text', text: JSON.stringify(value) };
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'number', text: String(value) };
  return { kind: 'word', text: typeof value === 'boolean' ? String(value) : 'null' };
}
