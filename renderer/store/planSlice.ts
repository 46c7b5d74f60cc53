import type { StateCreator } from 'zustand';
import type { Plan } from '../../shared/model/plan';
import { type Step, steps } from '../../shared/model/step';
import { type PlanProblem, planProblems } from '../../shared/pipeline/planProblems';
import { followCalls } from '../../shared/pipeline/followCalls';
import { ownColumnsOf, suggestOwn } from '../../shared/pipeline/retryFile';
import { type Suggestion, suggestFor, suggestPlan } from '../../shared/pipeline/suggestPlan';
import { type EditOptions, emptyHistory, type PlanHistory, redo, remember, undo } from './planHistory';
import type { State } from './store';
import { suggestPlanInput } from './suggestPlanInput';

export { type Step, steps };

/** One edit is one step to undo; what it did is told from the plans before and after, unless `options` name it. */
export type EditPlan = (edit: (plan: Plan) => Plan, options?: EditOptions) => void;

export interface PlanSlice {
  readonly step: Step;
  readonly suggestion: Suggestion | null;
  /** Every decision of the person; the same value is previewed, checked and sent. */
  readonly plan: Plan | null;
  /** Index into the preview's rows of the row whose events are shown. */
  readonly shownRow: number;
  readonly showStep: (step: Step) => void;
  readonly showRow: (index: number) => void;
  readonly planHistory: PlanHistory;
  readonly editPlan: EditPlan;
  /** Whether the file is mapped as the export that it was recognised as; what was decided so far is taken back, and can be undone. */
  readonly choosePreset: (used: boolean, name: string) => void;
  readonly undoEdit: () => void;
  readonly redoEdit: () => void;
}

export const createPlanSlice: StateCreator<State, [], [], PlanSlice> = (set, get) => ({
  step: 'file',
  suggestion: null,
  plan: null,
  shownRow: 0,
  showStep: (step) => {
    if (canShow(get(), step)) set({ step });
  },
  showRow: (index) => {
    set({ shownRow: index });
  },
  planHistory: emptyHistory,
  editPlan: (edit, options) => {
    const { plan, suggestion, planHistory } = get();
    if (!plan || !suggestion) return;
    const edited = edit(plan);
    const now = suggestionFor(get(), edited);
    const after =
      edited.calls === plan.calls || !now
        ? edited
        : followCalls(edited, suggestion.plan.fields, now.plan.fields);
    set({ plan: after, suggestion: now, planHistory: remember(planHistory, plan, after, options) });
  },
  choosePreset: (used, name) => {
    const { file, info, plan, planHistory } = get();
    if (!plan || file.kind !== 'open') return;
    const suggestion = suggestPlan({ ...suggestPlanInput(file.preview, info), withPreset: used });
    const after: Plan = { ...suggestion.plan, destinations: plan.destinations };
    set({ suggestion, plan: after, planHistory: remember(planHistory, plan, after, { name }) });
  },
  undoEdit: () => {
    const { plan, planHistory } = get();
    if (!plan) return;
    const before = undo(planHistory, plan);
    set({
      plan: before.plan,
      suggestion: suggestionFor(get(), before.plan),
      planHistory: before.history,
    });
  },
  redoEdit: () => {
    const { plan, planHistory } = get();
    if (!plan) return;
    const after = redo(planHistory, plan);
    set({
      plan: after.plan,
      suggestion: suggestionFor(get(), after.plan),
      planHistory: after.history,
    });
  },
});

/** What is suggested for the calls of this plan; the suggestion as it is, when they are the same. */
function suggestionFor({ file, plan, suggestion, info }: State, edited: Plan): Suggestion | null {
  if (!suggestion || file.kind !== 'open' || edited.calls === plan?.calls) return suggestion;
  const input = { ...suggestPlanInput(file.preview, info), withPreset: suggestion.preset?.used };
  const own = ownColumnsOf(edited);
  const found = own === undefined ? suggestFor(input, edited.calls) : suggestOwn(input, own, edited.calls);
  return { ...suggestion, ...found };
}

/** Earlier steps are always open; the later ones once the plan says all that they need. */
export function canShow(state: State, step: Step): boolean {
  if (state.file.kind !== 'open' || !state.plan) return step === 'file';
  if (step === 'file') return true;
  // What the rows say is known only when it is known how they are read.
  if (state.file.preview.doubt !== undefined) return false;
  if (step === 'map') return true;
  return problemsOf(state.plan).length === 0;
}

const problems = new WeakMap<Plan, readonly PlanProblem[]>();

/** What the plan still lacks. Every step asks after every change, and a plan may have thousands of fields. */
export function problemsOf(plan: Plan): readonly PlanProblem[] {
  const known = problems.get(plan) ?? planProblems(plan);
  problems.set(plan, known);
  return known;
}
