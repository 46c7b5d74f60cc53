import type { AppInfo } from '../../shared/ipc/contract';
import type { FilePreview } from '../../shared/model/csv';
import type { SuggestPlanInput } from '../../shared/pipeline/suggestPlan';

/** What the window knows of a file, as the suggestions want it. */
export function suggestPlanInput(preview: FilePreview, info: AppInfo | null): SuggestPlanInput {
  const { name, dialect, columns, profiles, rows } = preview;
  return { fileName: name, dialect, columns, profiles, rows, timeZone: info?.timeZone ?? 'UTC' };
}
