import type { LaterColumn } from '../../shared/model/csv';
import type { OpenedPreview } from '../../shared/model/openedFile';
import { planWithLater, withLaterColumns } from '../../shared/pipeline/laterColumns';
import { suggestFor } from '../../shared/pipeline/suggestPlan';
import type { HistoryStep } from './planHistory';
import type { State } from './store';
import { suggestPlanInput } from './suggestPlanInput';

type Changed = Pick<State, 'file' | 'suggestion' | 'plan' | 'planHistory'>;

/**
 * What changes when the whole file has been read and has more columns than its first part. What the person decided stays, also
 * in what can be undone; once rows are sent, the plan stays as it is.
 */
export function addColumns(
  { info, run, plan, suggestion, planHistory, file: opened }: State,
  before: OpenedPreview,
  later: readonly LaterColumn[],
): Changed {
  const preview = withLaterColumns(before, later);
  const same = opened.kind === 'open' ? opened : {};
  const file = { ...same, kind: 'open', preview, laterColumns: later.length } as const;
  if (run !== null || !plan || !suggestion) {
    return { file: { kind: 'open', preview: before }, suggestion, plan, planHistory };
  }
  const input = { ...suggestPlanInput(preview, info), withPreset: suggestion.preset?.used };
  const found = suggestFor(input, plan.calls);
  const extend = (one: typeof plan): typeof plan => planWithLater(one, preview.columns, found.plan.fields);
  const extendStep = (step: HistoryStep): HistoryStep => ({ ...step, plan: extend(step.plan) });
  return {
    file,
    suggestion: { ...suggestion, ...found },
    plan: extend(plan),
    planHistory: {
      ...planHistory,
      past: planHistory.past.map(extendStep),
      future: planHistory.future.map(extendStep),
      moved: null,
    },
  };
}
