import type { TFunction } from 'i18next';
import type { ImportProgress } from '../../../shared/model/run';
import { formatDuration, formatShare } from '../../format';
import { progressShare } from './progressShare';

/** "31,400 of 47,950 · 820/s · about 20 s left · 3 retried · 0 refused" */
export function progressLine(t: TFunction<'send'>, progress: ImportProgress): string {
  const { state, events, eventsPerSecond, secondsLeft, retries } = progress;
  const done =
    events.expected === undefined
      ? [
          t('progress.events', { count: events.accepted }),
          t('progress.share', { share: formatShare(progressShare(progress)) }),
        ]
      : [t('progress.of', { accepted: events.accepted, expected: events.expected })];
  return [
    ...done,
    // A speed of the last seconds says nothing about one that rests.
    ...(state === 'paused' || state === 'waiting'
      ? []
      : [t('progress.rate', { rate: Math.round(eventsPerSecond) })]),
    ...(secondsLeft === undefined ? [] : [t('progress.left', { time: formatDuration(secondsLeft) })]),
    t('progress.retried', { count: retries }),
    t('progress.refused', { count: events.refused }),
  ].join(' · ');
}
