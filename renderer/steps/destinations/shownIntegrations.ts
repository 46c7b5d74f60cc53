import type { SenderStamp } from '../../../shared/model/event';
import type { JsonObject } from '../../../shared/model/event';
import type { Plan } from '../../../shared/model/plan';
import { compilePlan } from '../../../shared/pipeline/prepareRow';

/**
 * The `integrations` object that every event of the plan carries, made by the code that sends.
 * What columns of the file switch row by row is left out: it differs from row to row.
 */
export function shownIntegrations(plan: Plan, stamp: SenderStamp): JsonObject {
  const prepare = compilePlan(
    { ...plan, calls: { by: 'row', types: ['track'] }, fields: [] },
    { stamp, idPrefix: '0'.repeat(20), startedAt: '', nowMilliseconds: 0 },
  );
  const row = prepare({ rowNumber: 1, cells: plan.columns.map(() => '') });
  const event = row.kind === 'skipped' ? undefined : row.events[0];
  return event?.event.integrations ?? {};
}
