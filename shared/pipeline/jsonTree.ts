import { quoteJson } from './quoteJson';

/** A value of an event that is read from one cell. */
export type Scalar = string | number | boolean;
/** The values of one row by slot. Undefined: left out of the event. */
export type Values = readonly (Scalar | undefined)[];

export type Leaf = {
  readonly path: readonly string[];
} & ({ readonly slot: number } | { readonly fixed: Scalar });

/** One key of an object whose form is known before any row is read. */
export interface JsonNode {
  /** `"key":` */
  readonly start: string;
  /** A row's slot, or JSON that is the same for every row. The first that has a value counts. */
  readonly sources: (number | string)[];
  readonly children: JsonTree;
}

/** By key, in the order in which they first appear. A Map, because a column may be called `__proto__`. */
export type JsonTree = Map<string, JsonNode>;

/** Paths with the same beginning share their objects. Of leaves with the same path, the later one goes before. */
export function jsonTree(leaves: readonly Leaf[]): JsonTree {
  const root: JsonTree = new Map();
  for (const leaf of leaves) {
    let siblings = root;
    let node: JsonNode | undefined;
    for (const key of leaf.path) {
      node = siblings.get(key);
      if (node === undefined) {
        node = { start: `${quoteJson(key)}:`, sources: [], children: new Map() };
        siblings.set(key, node);
      }
      siblings = node.children;
    }
    node?.sources.unshift('slot' in leaf ? leaf.slot : writeScalar(leaf.fixed));
  }
  return root;
}

/** A function that writes the object for a row; undefined when it would be empty, because an empty object says nothing. */
export function jsonWriter(tree: JsonTree): (values: Values) => string | undefined {
  const parts = [...tree.values()].map((node) => ({ start: node.start, write: nodeWriter(node) }));
  if (parts.length === 0) return () => undefined;
  return (values) => {
    let text = '';
    for (const { start, write } of parts) {
      const value = write(values);
      if (value !== undefined) text += text === '' ? `{${start}${value}` : `,${start}${value}`;
    }
    return text === '' ? undefined : `${text}}`;
  };
}

function nodeWriter({ sources, children }: JsonNode): (values: Values) => string | undefined {
  const [first] = sources;
  if (typeof first === 'string') return () => first;
  // Nearly every key is one column's.
  if (first !== undefined && sources.length === 1 && children.size === 0) {
    return (values) => writeScalar(values[first]);
  }
  const inside = jsonWriter(children);
  return (values) => {
    for (const source of sources) {
      if (typeof source === 'string') return source;
      const value = values[source];
      if (value !== undefined) return writeScalar(value);
    }
    return inside(values);
  };
}

function writeScalar(value: Scalar): string;
function writeScalar(value: Scalar | undefined): string | undefined;
function writeScalar(value: Scalar | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return quoteJson(value);
  // Only finite numbers are ever read from a cell; zero has no sign in JSON.stringify either.
  return typeof value === 'number' ? String(value) : value ? 'true' : 'false';
}
