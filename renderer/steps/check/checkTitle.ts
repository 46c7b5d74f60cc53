import type { TFunction } from 'i18next';
import { assertNever } from '../../../shared/model/failure';
import type { CheckReport } from '../../../shared/model/run';
import type { CheckView } from './checkView';

/** The state of the check as one sentence with its numbers: "1,979 rows are ready. 21 need attention." */
export function checkTitle(t: TFunction<'check'>, view: CheckView): string {
  switch (view.kind) {
    case 'none':
    case 'starting':
    case 'running':
      return t('title.running');
    case 'failed':
      return t('title.failed');
    case 'stopped':
      return [t('title.stoppedAfter', { count: view.report.rows.read }), numbers(t, view.report)].join(' ');
    case 'finished':
      return numbers(t, view.report);
    default:
      return assertNever(view);
  }
}

function numbers(t: TFunction<'check'>, { rows }: CheckReport): string {
  if (rows.read > 0 && rows.ready === rows.read) return t('title.allReady', { count: rows.ready });
  const sentences = [t('title.ready', { count: rows.ready })];
  if (rows.invalid > 0) sentences.push(t('title.attention', { count: rows.invalid }));
  if (rows.skipped > 0) sentences.push(t('title.leftOut', { count: rows.skipped }));
  return sentences.join(' ');
}
