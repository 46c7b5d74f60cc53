import { type JsonBytes, jsonLiteral, type Literal } from './jsonBytes';
import type { RawJson } from './rawJson';

/** A value of an event that is read from one cell; null where an empty one is sent as such. */
export type Scalar = string | number | boolean | null | RawJson;
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
  const members = [...tree.values()].map(memberOf);
  return (values, out) => {
    let started = false;
    for (const { slot, first, next, write } of members) {
      if (write === undefined) {
        const value = values[slot];
        if (value === undefined) continue;
        out.literal(started ? next : first);
        writeScalar(value, out);
        started = true;
      } else {
        const before = out.length;
        out.literal(started ? next : first);
        if (write(values, out)) started = true;
        else out.length = before;
      }
    }
    if (started) out.character(closeBrace);
    return started;
  };
}

const closeBrace = 125;

interface Member {
  readonly first: Literal;
  readonly next: Literal;
  /** Where the value stands when nothing else can stand in its place, as with nearly every key; else see `write`. */
  readonly slot: number;
  readonly write: JsonWriter | undefined;
}

function memberOf({ key, sources, children }: JsonNode): Member {
  const name = `${JSON.stringify(key)}:`;
  const [source, ...others] = sources;
  const alone = source !== undefined && 'slot' in source && others.length === 0 && children.size === 0;
  return {
    first: jsonLiteral(`{${name}`),
    next: jsonLiteral(`,${name}`),
    slot: alone ? source.slot : -1,
    write: alone ? undefined : valueWriter(sources, children),
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
  const otherwise = valueWriter(others, children);
  return (values, out) => {
    const value = values[slot];
    if (value === undefined) return otherwise(values, out);
    writeScalar(value, out);
    return true;
  };
}

function writeScalar(value: Scalar, out: JsonBytes): void {
  if (typeof value === 'string') out.quoted(value);
  else if (typeof value === 'number') out.number(value);
  else if (typeof value === 'boolean') out.text(value ? 'true' : 'false');
  else if (value === null) out.text('null');
  else out.text(value.json);
}
