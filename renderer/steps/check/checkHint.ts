import type { TFunction } from 'i18next';
import type { CheckView } from './checkView';

/** Nothing can be sent: every row of the file was read, and none is ready. */
export function isBlocked(view: CheckView): boolean {
  return view.kind === 'finished' && view.report.rows.ready === 0;
}

/** What is not known yet when the person goes on now, or why they cannot. */
export function checkHint(t: TFunction<'check'>, view: CheckView): string | undefined {
  if (isBlocked(view)) return t('hint.noneReady');
  if (view.kind === 'finished') return undefined;
  return t(view.kind === 'failed' || view.kind === 'stopped' ? `hint.${view.kind}` : 'hint.running');
}
