import type { Failure } from '../../../shared/model/failure';
import type { Plan } from '../../../shared/model/plan';
import type { CheckReport } from '../../../shared/model/run';
import type { Check } from '../../store/checkSlice';

/** What there is to show of a check. A check of an earlier plan counts as none. */
export type CheckView =
  | { readonly kind: 'none' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' | 'stopped' | 'finished'; readonly report: CheckReport }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly report: CheckReport | null };

export function checkView(check: Check | null, plan: Plan | null): CheckView {
  if (check?.plan !== plan) return { kind: 'none' };
  const { failure, report } = check;
  if (failure) return { kind: 'failed', failure, report };
  if (!report) return { kind: 'starting' };
  if (report.state === 'failed') {
    return { kind: 'failed', failure: report.failure ?? { code: 'unexpected', params: {} }, report };
  }
  return { kind: report.state, report };
}
