import type { TFunction } from 'i18next';
import type { ImportProgress } from '../../../shared/model/run';
import { canContinue } from './canContinue';

/** How an import ended, in one line with its number. */
export function resultTitle(t: TFunction<'send'>, { state, rows, events }: ImportProgress): string {
  if (state === 'failed') return t('result.failedTitle');
  if (state === 'interrupted') return t('result.interruptedTitle');
  if (state !== 'stopped') return t('result.title', { count: rows.read });
  const { accepted, expected } = events;
  return expected === undefined
    ? t('result.stoppedTitleUnknown', { count: accepted })
    : t('result.stoppedTitle', { accepted, expected });
}

/** What that means for the rows. */
export function resultIntro(t: TFunction<'send'>, progress: ImportProgress, receiver: string): string {
  const { state, rows } = progress;
  if (state !== 'finished') return t(canContinue(progress) ? 'result.kept' : 'result.keptOnly');
  if (rows.accepted === 0) return t('result.noneAccepted', { receiver });
  if (rows.accepted === rows.read) return t('result.allAccepted', { receiver });
  return t('result.someAccepted', { receiver, accepted: rows.accepted });
}
