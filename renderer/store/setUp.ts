import type { AppInfo } from '../../shared/ipc/contract';
import type { FilePreview } from '../../shared/model/csv';
import type { OpenedPreview } from '../../shared/model/openedFile';
import type { Plan } from '../../shared/model/plan';
import { ownColumns, suggestRetry } from '../../shared/pipeline/retryFile';
import { type Suggestion, suggestFor, suggestPlan } from '../../shared/pipeline/suggestPlan';
import { suggestPlanInput } from './suggestPlanInput';

/** How an earlier file was imported. */
export interface SetUp {
  readonly plan: Plan;
  /** Name of that file. */
  readonly from: string;
}

/** Whether a file can be imported as the earlier one was: every column has the name that it had there. */
export function setUpFits(setUp: SetUp, { columns }: Pick<FilePreview, 'columns'>): boolean {
  const before = setUp.plan.columns;
  return before.length === columns.length && columns.every((name, index) => name === before[index]);
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
  if (!setUp || !setUpFits(setUp, preview)) return { suggestion, plan: suggestion.plan };
  const plan: Plan = { ...setUp.plan, dialect: preview.dialect };
  // What is suggested has to be suggested for what each row is by this plan.
  return { suggestion: { ...suggestion, ...suggestFor(input, plan.calls) }, plan };
}
