import type { SenderStamp } from '../model/event';
import type { Plan } from '../model/plan';
import { leavesOf } from './eventWriter';
import { jsonTree, jsonWriter, type Leaf, type Values } from './jsonTree';

type Writer = (values: Values) => string;

/** Every event's context: what is mapped, and the library's own name and version, which nothing mapped can replace. */
export function contextWriter(plan: Plan, stamp: SenderStamp): Writer {
  const mapped = leavesOf(plan, 'context').filter(({ path }) => path.length > 1 || path[0] !== 'library');
  const own: Leaf[] = [
    { path: ['library', 'name'], fixed: stamp.library.name },
    { path: ['library', 'version'], fixed: stamp.library.version },
  ];
  return fixedIf(mapped.length === 0, jsonWriter(jsonTree([...mapped, ...own])));
}

/** What all rows share, and on top of it what the row itself switches on or off. */
export function integrationsWriter(plan: Plan): Writer {
  const chosen: Leaf[] =
    plan.destinations.kind === 'all'
      ? []
      : [
          { path: ['All'], fixed: false },
          ...plan.destinations.names.map((name) => ({ path: [name], fixed: true })),
        ];
  const switches = plan.fields.flatMap(({ target }, slot) =>
    target.kind === 'integrations' ? [{ path: [target.name], slot }] : [],
  );
  return fixedIf(switches.length === 0, jsonWriter(jsonTree([...chosen, ...switches])));
}

/** What is the same for every row is written once. */
function fixedIf(isFixed: boolean, write: (values: Values) => string | undefined): Writer {
  if (!isFixed) return (values) => write(values) ?? '{}';
  const text = write([]) ?? '{}';
  return () => text;
}
