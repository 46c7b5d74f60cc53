import type { FailureCode } from '../../../shared/model/failure';
import type { ImportProgress } from '../../../shared/model/run';

/** Trying again changes nothing about these: the file, the source or the plan is not what it was. */
const final: ReadonlySet<FailureCode> = new Set([
  'fileChanged',
  'fileTokenUnknown',
  'fileQuoteNeverClosed',
  'endpointNotAllowed',
  'sourceUnknown',
  'importUnknown',
]);

/** Whether an import that ended can go on where it stopped. */
export function canContinue({ state, failure }: Pick<ImportProgress, 'state' | 'failure'>): boolean {
  if (state === 'stopped') return true;
  return (state === 'failed' || state === 'interrupted') && !(failure && final.has(failure.code));
}
