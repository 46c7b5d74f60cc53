import type { AppInfo } from '../../shared/ipc/contract';
import type { FilePreview } from '../../shared/model/csv';
import type { OpenedPreview } from '../../shared/model/openedFile';
import type { Plan } from '../../shared/model/plan';
import { type AppliedTemplate, applyTemplate, type SetUpPlan } from '../../shared/pipeline/applyTemplate';
import { ownColumns, suggestRetry } from '../../shared/pipeline/retryFile';
import { type Suggestion, suggestFor, suggestPlan } from '../../shared/pipeline/suggestPlan';
import { suggestPlanInput } from './suggestPlanInput';

/** How an earlier file was imported. */
export interface SetUp {
  readonly plan: SetUpPlan;
  /** Name of that file, or of the template. */
  readonly from: string;
}

/** The set-up for this file; null where the file has none of the columns that it needs. */
export function fitSetUp(
  { plan }: SetUp,
  table: Pick<FilePreview, 'dialect' | 'columns'>,
): AppliedTemplate | null {
  const applied = applyTemplate(plan, table);
  return applied.needed > 0 && applied.missing.length === applied.needed ? null : applied;
}

/** The plan to begin with, and what is suggested beside it: that of the set-up where it fits, else the suggested one. */
export function beginPlan(
  setUp: SetUp | null,
  preview: OpenedPreview,
  info: AppInfo | null,
  retryAs: 'first' | 'new',
): { readonly suggestion: Suggestion; readonly plan: Plan } {
  const input = suggestPlanInput(preview, info);
  const own = preview.retry && retryAs === 'first' ? ownColumns(preview.columns) : undefined;
  if (own !== undefined) {
    const suggestion = suggestRetry(input, own, preview.retry?.plan);
    return { suggestion, plan: suggestion.plan };
  }
  const suggestion = suggestPlan(input);
  const plan = setUp && fitSetUp(setUp, preview)?.plan;
  if (!plan) return { suggestion, plan: suggestion.plan };
  // What is suggested has to be suggested for what each row is by this plan; no export decides beside it.
  return { suggestion: { ...suggestion, ...suggestFor(input, plan.calls), preset: undefined }, plan };
}
