import type { JsonValue } from '../model/event';

/** What a mapped object looks like, known before any row is read. `slot` is the place of the value among the row's values. */
export interface TreeNode {
  readonly key: string;
  slot: number | undefined;
  readonly children: TreeNode[];
}

type MutableObject = Record<string, JsonValue>;

/** Paths with the same beginning share their objects, in the order in which they first appear. */
export function objectTree(
  leaves: readonly { readonly path: readonly string[]; readonly slot: number }[],
): TreeNode[] {
  const roots: TreeNode[] = [];
  for (const { path, slot } of leaves) {
    let siblings = roots;
    let node: TreeNode | undefined;
    for (const key of path) {
      node = siblings.find((sibling) => sibling.key === key);
      if (node === undefined) {
        node = { key, slot: undefined, children: [] };
        siblings.push(node);
      }
      siblings = node.children;
    }
    if (node !== undefined) node.slot = slot;
  }
  return roots;
}

/** The object with the values there are; undefined when there are none, because an empty object says nothing. */
export function fillTree(
  nodes: readonly TreeNode[],
  values: readonly (JsonValue | undefined)[],
): MutableObject | undefined {
  let object: MutableObject | undefined;
  for (const node of nodes) {
    const inner = node.children.length === 0 ? undefined : fillTree(node.children, values);
    const value = inner ?? (node.slot === undefined ? undefined : values[node.slot]);
    if (value === undefined) continue;
    object ??= {};
    setOwn(object, node.key, value);
  }
  return object;
}

/** Assigning to `__proto__` would change the object's prototype and lose the value. A column may be called so. */
export function setOwn(object: MutableObject, key: string, value: JsonValue): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
  } else {
    object[key] = value;
  }
}
