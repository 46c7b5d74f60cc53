import type { CallType, SenderStamp } from '../model/event';
import type { Plan } from '../model/plan';
import { goesTo } from './fieldIsUsed';
import { jsonTree, type JsonTree, type Leaf } from './jsonTree';
import { leavesOf } from './leavesOf';

/** Every event's context: what is mapped, and the library's own name and version, which nothing mapped can replace. */
export function contextTree(plan: Plan, type: CallType, stamp: SenderStamp): JsonTree {
  const mapped = leavesOf(plan, type, 'context').filter(
    ({ path }) => path.length > 1 || path[0] !== 'library',
  );
  return jsonTree([
    ...mapped,
    { path: ['library', 'name'], fixed: stamp.library.name },
    { path: ['library', 'version'], fixed: stamp.library.version },
  ]);
}

/** What all rows share, and on top of it what the row itself switches on or off. */
export function integrationsTree(plan: Plan, type: CallType): JsonTree {
  const chosen: Leaf[] =
    plan.destinations.kind === 'all'
      ? []
      : [
          { path: ['All'], fixed: false },
          ...plan.destinations.names.map((name) => ({ path: [name], fixed: true })),
        ];
  const switches = plan.fields.flatMap((field, slot) => {
    const { target } = field;
    return target.kind === 'integrations' && goesTo(field, type) ? [{ path: [target.name], slot }] : [];
  });
  return jsonTree([...chosen, ...switches]);
}
