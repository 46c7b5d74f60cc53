import { type JsonBytes, jsonLiteral } from './jsonBytes';

/** A value of an event that is read from one cell. */
export type Scalar = string | number | boolean;
/** The values of one row by slot. Undefined: left out of the event. */
export type Values = readonly (Scalar | undefined)[];

export type Leaf = {
  readonly path: readonly string[];
} & ({ readonly slot: number } | { readonly fixed: Scalar });

/** One key of an object whose form is known before any row is read. */
export interface JsonNode {
  readonly key: string;
  /** A row's slot, or a value that is the same for every row. The first that has a value counts. */
  readonly sources: ({ readonly slot: number } | { readonly fixed: Scalar })[];
  readonly children: JsonTree;
}

/** By key, in the order in which they first appear. A Map, because a column may be called `__proto__`. */
export type JsonTree = Map<string, JsonNode>;

/** Writes what a row has to say, and returns whether that was anything: an empty object says nothing, and is not written. */
export type JsonWriter = (values: Values, out: JsonBytes) => boolean;

/** Paths with the same beginning share their objects. Of leaves with the same path, the later one goes before. */
export function jsonTree(leaves: readonly Leaf[]): JsonTree {
  const root: JsonTree = new Map();
  for (const leaf of leaves) {
    let siblings = root;
    let node: JsonNode | undefined;
    for (const key of leaf.path) {
      node = siblings.get(key);
      if (node === undefined) {
        node = { key, sources: [], children: new Map() };
        siblings.set(key, node);
      }
      siblings = node.children;
    }
    node?.sources.unshift('slot' in leaf ? { slot: leaf.slot } : { fixed: leaf.fixed });
  }
  return root;
}

/** Whether the object can differ between rows. */
export function dependsOnRow(tree: JsonTree): boolean {
  return [...tree.values()].some(
    ({ sources, children }) =>
      sources.some((source) => 'slot' in source) || (sources.length === 0 && dependsOnRow(children)),
  );
}

/** A function that writes the object for a row. */
export function jsonWriter(tree: JsonTree): JsonWriter {
  const members = [...tree.values()].map(memberWriter);
  return (values, out) => {
    let started = false;
    for (const write of members) if (write(values, out, started)) started = true;
    if (started) out.character(closeBrace);
    return started;
  };
}

const closeBrace = 125;

type MemberWriter = (values: Values, out: JsonBytes, started: boolean) => boolean;

function memberWriter({ key, sources, children }: JsonNode): MemberWriter {
  const name = `${JSON.stringify(key)}:`;
  const first = jsonLiteral(`{${name}`);
  const next = jsonLiteral(`,${name}`);
  const write = valueWriter(sources, children);
  return (values, out, started) => {
    const before = out.length;
    out.literal(started ? next : first);
    if (write(values, out)) return true;
    out.length = before;
    return false;
  };
}

function valueWriter(sources: JsonNode['sources'], children: JsonTree): JsonWriter {
  const [source, ...others] = sources;
  if (source === undefined) return jsonWriter(children);
  if ('fixed' in source) {
    const literal = jsonLiteral(JSON.stringify(source.fixed));
    return (_values, out) => {
      out.literal(literal);
      return true;
    };
  }
  const { slot } = source;
  // Nearly every key is one column's.
  const otherwise = others.length === 0 && children.size === 0 ? undefined : valueWriter(others, children);
  return (values, out) => {
    const value = values[slot];
    if (value === undefined) return otherwise?.(values, out) ?? false;
    writeScalar(value, out);
    return true;
  };
}

function writeScalar(value: Scalar, out: JsonBytes): void {
  if (typeof value === 'string') out.quoted(value);
  else if (typeof value === 'number') out.number(value);
  else out.text(value ? 'true' : 'false');
}
