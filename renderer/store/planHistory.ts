import type { Plan } from '../../shared/model/plan';

/** What undo and redo need: the plans before and after the one that stands. */
export interface PlanHistory {
  readonly past: readonly Plan[];
  readonly future: readonly Plan[];
  /** Name of the edit that is still going on, such as typing one text; the next one of that name is the same step. */
  readonly ongoing: string | null;
}

export const emptyHistory: PlanHistory = { past: [], future: [], ongoing: null };

const longest = 200;

/** The history after an edit from `before` to `after`. */
export function remember(
  history: PlanHistory,
  before: Plan,
  after: Plan,
  ongoing: string | null = null,
): PlanHistory {
  if (sameMapping(before, after)) return history;
  if (ongoing !== null && ongoing === history.ongoing) return { ...history, future: [] };
  return { past: [...history.past, before].slice(-longest), future: [], ongoing };
}

export function undo(history: PlanHistory, plan: Plan): { plan: Plan; history: PlanHistory } {
  const before = history.past.at(-1);
  if (!before) return { plan, history };
  return {
    plan: withDestinations(before, plan),
    history: { past: history.past.slice(0, -1), future: [plan, ...history.future], ongoing: null },
  };
}

export function redo(history: PlanHistory, plan: Plan): { plan: Plan; history: PlanHistory } {
  const [after, ...future] = history.future;
  if (!after) return { plan, history };
  return {
    plan: withDestinations(after, plan),
    history: { past: [...history.past, plan], future, ongoing: null },
  };
}

function sameMapping(a: Plan, b: Plan): boolean {
  return (
    a.calls === b.calls &&
    a.fields === b.fields &&
    a.time === b.time &&
    a.messageIds === b.messageIds &&
    a.rule === b.rule
  );
}

/**
 * Who receives the import is chosen in a later step and not in sight here: undoing a mapping must never widen it.
 * The same plan stays the same object, so that a check of it still counts.
 */
function withDestinations(plan: Plan, current: Plan): Plan {
  return plan.destinations === current.destinations ? plan : { ...plan, destinations: current.destinations };
}
