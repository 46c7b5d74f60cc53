import type { FailureCode } from '../../../shared/model/failure';
import type { ImportProgress } from '../../../shared/model/run';

/** Nothing that a person can answer or mend changes anything about these. */
const final: ReadonlySet<FailureCode> = new Set([
  'fileTokenUnknown',
  'fileQuoteNeverClosed',
  'fileRowTooLong',
  'endpointNotAllowed',
  'importUnknown',
]);

/** Whether an import that ended can go on where it stopped. */
export function canContinue({ state, failure }: Pick<ImportProgress, 'state' | 'failure'>): boolean {
  if (state === 'stopped') return true;
  return (state === 'failed' || state === 'interrupted') && !(failure && final.has(failure.code));
}
