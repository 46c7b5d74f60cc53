import type { Row } from '../model/csv';
import type { CallType, JsonObject } from '../model/event';
import type { Plan, TargetKind } from '../model/plan';
import type { Issue } from '../model/run';
import { addIssue } from './addIssue';
import type { EventParts } from './buildEvent';
import type { CompiledFields, RowValues } from './compileFields';
import { fillTree, objectTree, setOwn, type TreeNode } from './objectTree';
import type { PrepareOptions } from './prepareRow';

type ObjectKind = 'properties' | 'traits' | 'groupTraits' | 'context';

/** Makes a function that reads what a row says for these calls. A missing time is an issue of its own here. */
export function compileParts(
  plan: Plan,
  compiled: CompiledFields,
  types: readonly CallType[],
  options: PrepareOptions,
): (row: Row, issues: Issue[]) => EventParts {
  const read = compiled.readerFor(types);
  const slots = slotsByKind(plan);
  const properties = treeOf(plan, ['properties']);
  const traits = treeOf(plan, ['traits']);
  // With an identify call the row's traits are the person's; without one they can only be the group's.
  const groupTraits = treeOf(plan, types.includes('identify') ? ['groupTraits'] : ['traits', 'groupTraits']);
  const context = treeOf(plan, ['context']);
  const metadata: JsonObject = { nodeVersion: options.stamp.nodeVersion, jsRuntime: 'node' };
  const timeField = plan.fields[slots.get('timestamp') ?? -1];
  const timeColumn = timeField?.from.kind === 'column' ? timeField.from.column : undefined;
  const integrationsOf = integrationsBuilder(plan);
  const contextOf = contextBuilder(context, options);

  function text(values: RowValues, kind: TargetKind): string | undefined {
    const slot = slots.get(kind);
    const value = slot === undefined ? undefined : values[slot];
    return typeof value === 'string' ? value : undefined;
  }

  function missingTime(issues: Issue[]): string {
    // A time that is there and not understood is never replaced by another.
    if (issues.some(({ code }) => code === 'timeNotUnderstood')) return '';
    if (plan.time.whenMissing === 'importStart') return options.startedAt;
    addIssue(issues, 'noTime', timeColumn);
    return '';
  }

  return (row, issues) => {
    const values = read(row, issues);
    return {
      timestamp: text(values, 'timestamp') ?? missingTime(issues),
      userId: text(values, 'userId'),
      anonymousId: text(values, 'anonymousId'),
      previousId: text(values, 'previousId'),
      groupId: text(values, 'groupId'),
      event: text(values, 'event'),
      name: text(values, 'name'),
      category: text(values, 'category'),
      properties: fillTree(properties, values) ?? {},
      traits: fillTree(traits, values) ?? {},
      groupTraits: fillTree(groupTraits, values) ?? {},
      context: contextOf(values),
      integrations: integrationsOf(values),
      metadata,
    };
  };
}

function slotsByKind(plan: Plan): ReadonlyMap<TargetKind, number> {
  return new Map(plan.fields.map(({ target }, slot) => [target.kind, slot]));
}

/** Later kinds win where both have the same path. */
function treeOf(plan: Plan, kinds: readonly ObjectKind[]): readonly TreeNode[] {
  return objectTree(
    kinds.flatMap((kind) =>
      plan.fields.flatMap(({ target }, slot) =>
        target.kind === kind && 'path' in target ? [{ path: target.path, slot }] : [],
      ),
    ),
  );
}

/** The library's own name and version stand in every context; a mapped `context.library` keeps its other keys. */
function contextBuilder(
  tree: readonly TreeNode[],
  options: PrepareOptions,
): (values: RowValues) => JsonObject {
  const { name, version } = options.stamp.library;
  const plain: JsonObject = { library: { name, version } };
  if (tree.length === 0) return () => plain;
  return (values) => {
    const mapped = fillTree(tree, values);
    if (mapped === undefined) return plain;
    const library = mapped['library'];
    const own = typeof library === 'object' && library !== null && !Array.isArray(library) ? library : {};
    return { ...mapped, library: { ...own, name, version } };
  };
}

/** What all rows share, and on top of it what the row itself switches on or off. */
function integrationsBuilder(plan: Plan): (values: RowValues) => JsonObject {
  const base: Record<string, boolean> = {};
  if (plan.destinations.kind === 'only') {
    base['All'] = false;
    for (const name of plan.destinations.names) setOwn(base, name, true);
  }
  const switches = plan.fields.flatMap(({ target }, slot) =>
    target.kind === 'integrations' ? [{ name: target.name, slot }] : [],
  );
  if (switches.length === 0) return () => base;
  return (values) => {
    const integrations = { ...base };
    for (const { name, slot } of switches) {
      const value = values[slot];
      if (typeof value === 'boolean') setOwn(integrations, name, value);
    }
    return integrations;
  };
}
