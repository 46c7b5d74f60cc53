import type { ImportProgress } from '../../../shared/model/run';
import { assertNever, type Failure } from '../../../shared/model/failure';
import type { Receiver } from '../../../shared/model/source';
import type { Run } from '../../store/sendSlice';

/** What the step shows: the choice before, the progress while, the result after. */
export type SendView =
  | { readonly kind: 'setup'; readonly failure: Failure | null }
  | { readonly kind: 'sending'; readonly receiver: Receiver; readonly progress: ImportProgress | null }
  | {
      readonly kind: 'ended';
      readonly receiver: Receiver;
      readonly progress: ImportProgress;
      /** Why it could not continue. */
      readonly failure: Failure | null;
    };

export function sendView(run: Run | null): SendView {
  if (!run) return { kind: 'setup', failure: null };
  const { receiver, progress, failure } = run;
  if (!progress) return failure ? { kind: 'setup', failure } : { kind: 'sending', receiver, progress };
  switch (progress.state) {
    case 'starting':
    case 'sending':
    case 'waiting':
    case 'paused':
    case 'stopping':
      return { kind: 'sending', receiver, progress };
    case 'finished':
    case 'stopped':
    case 'failed':
    case 'interrupted':
      return { kind: 'ended', receiver, progress, failure };
    default:
      return assertNever(progress.state);
  }
}
