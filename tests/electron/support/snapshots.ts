import { startingProgress } from '../../../shared/model/startingProgress';
import type { CheckReport, ImportProgress } from '../../../shared/model/run';

/** An import before its first row, with what a test says differently. */
export function startedProgress(importId: string, more: Partial<ImportProgress> = {}): ImportProgress {
  return { ...startingProgress(importId, new Date(Date.UTC(2026, 0, 2, 3, 4, 5)), undefined), ...more };
}

/** A check before its first row, with what a test says differently. */
export function startedCheck(checkId: string, more: Partial<CheckReport> = {}): CheckReport {
  return {
    checkId,
    state: 'running',
    bytesRead: 0,
    bytesTotal: 0,
    rows: { read: 0, ready: 0, invalid: 0, skipped: 0, withWarnings: 0 },
    events: { total: 0, byType: { identify: 0, group: 0, alias: 0, track: 0, page: 0, screen: 0 } },
    problems: [],
    eventNames: [],
    ...more,
  };
}
