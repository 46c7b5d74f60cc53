import type { Plan } from '../../shared/model/plan';

/** One way to go: the plan at its end, and what the edit in between is called where its two plans do not say it well enough. */
export interface HistoryStep {
  readonly plan: Plan;
  readonly name?: string | undefined;
}

/** What undo and redo need: the plans before and after the one that stands. */
export interface PlanHistory {
  /** The last one is the plan before the latest edit. */
  readonly past: readonly HistoryStep[];
  /** The first one is the plan after the edit that was undone last. */
  readonly future: readonly HistoryStep[];
  /** Name of the edit that is still going on, such as typing one text; the next one of that name is the same step. */
  readonly ongoing: string | null;
  /** What undo or redo did last, until something else is edited: it is read out. */
  readonly moved: Moved | null;
}

export interface Moved {
  readonly way: 'undone' | 'redone';
  /** The edit that was taken back or made again, from plan to plan. */
  readonly before: Plan;
  readonly after: Plan;
  readonly name?: string | undefined;
}

export interface EditOptions {
  /** Names an edit made of many, such as typing one text: together they are one step to undo. */
  readonly ongoing?: string | undefined;
  /** What the edit did, in the person's words: "Send 12 columns as properties". Left out: told from the plans. */
  readonly name?: string | undefined;
}

export const emptyHistory: PlanHistory = { past: [], future: [], ongoing: null, moved: null };

const longest = 200;

/** The history after an edit from `before` to `after`. */
export function remember(
  history: PlanHistory,
  before: Plan,
  after: Plan,
  { ongoing, name }: EditOptions = {},
): PlanHistory {
  if (sameMapping(before, after)) return history;
  if (ongoing !== undefined && ongoing === history.ongoing) return { ...history, future: [], moved: null };
  return {
    past: [...history.past, { plan: before, name }].slice(-longest),
    future: [],
    ongoing: ongoing ?? null,
    moved: null,
  };
}

export function undo(history: PlanHistory, plan: Plan): { plan: Plan; history: PlanHistory } {
  const step = history.past.at(-1);
  if (!step) return { plan, history };
  const before = withDestinations(step.plan, plan);
  return {
    plan: before,
    history: {
      past: history.past.slice(0, -1),
      future: [{ plan, name: step.name }, ...history.future],
      ongoing: null,
      moved: { way: 'undone', before, after: plan, name: step.name },
    },
  };
}

export function redo(history: PlanHistory, plan: Plan): { plan: Plan; history: PlanHistory } {
  const [step, ...future] = history.future;
  if (!step) return { plan, history };
  const after = withDestinations(step.plan, plan);
  return {
    plan: after,
    history: {
      past: [...history.past, { plan, name: step.name }],
      future,
      ongoing: null,
      moved: { way: 'redone', before: plan, after, name: step.name },
    },
  };
}

/** Whatever a plan consists of, apart from who receives the import, is part of the mapping. */
function sameMapping(a: Plan, b: Plan): boolean {
  const parts = new Map<string, unknown>(Object.entries({ ...a, destinations: null }));
  const others = Object.entries({ ...b, destinations: null });
  return others.length === parts.size && others.every(([key, part]) => parts.get(key) === part);
}

/**
 * Who receives the import is chosen in a later step and not in sight here: undoing a mapping must never widen it.
 * The same plan stays the same object, so that a check of it still counts.
 */
function withDestinations(plan: Plan, current: Plan): Plan {
  return plan.destinations === current.destinations ? plan : { ...plan, destinations: current.destinations };
}
