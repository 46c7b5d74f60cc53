import { useDeferredValue, useMemo, useState } from 'react';
import type { AppInfo } from '../../../shared/ipc/contract';
import type { Row } from '../../../shared/model/csv';
import type { Plan } from '../../../shared/model/plan';
import { compilePlan, type PreparedRow } from '../../../shared/pipeline/prepareRow';
import { emptySummary, type PreviewSummary, summarise } from './previewSummary';

/** Message ids carry a hash of file, plan and source, which only the engine knows: until then they read as zeros. */
const idPrefix = '0'.repeat(20);

export interface PreparedRows {
  readonly shown: PreparedRow | null;
  readonly summary: PreviewSummary;
}

/**
 * The preview's rows as the sender's own code prepares them. The row shown follows every edit at once;
 * what all rows together say may come a moment later, so that typing never waits for 2,000 columns.
 */
export function usePreparedRows(
  plan: Plan,
  rows: readonly Row[],
  shownRow: number,
  stamp: AppInfo['stamp'] | null,
): PreparedRows {
  const [nowMilliseconds] = useState(() => Date.now());
  const later = useDeferredValue(plan);
  const options = useMemo(
    () => stamp && { stamp, idPrefix, startedAt: new Date(nowMilliseconds).toISOString(), nowMilliseconds },
    [stamp, nowMilliseconds],
  );
  const shown = useMemo(() => {
    const row = rows[shownRow];
    return options && row ? compilePlan(plan, options)(row) : null;
  }, [plan, rows, shownRow, options]);
  const summary = useMemo(
    () => (options ? summarise(rows, rows.map(compilePlan(later, options))) : emptySummary),
    [later, rows, options],
  );
  return { shown, summary };
}
