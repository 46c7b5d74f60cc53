import type { TFunction } from 'i18next';
import type { ImportProgress } from '../../../shared/model/run';
import { formatDuration } from '../../format';

type Waiting = NonNullable<ImportProgress['waiting']>;

/** Milliseconds without an answer after which it is no longer a hitch. */
const long = 120_000;

/** Why nothing moves, in one line. It stays the same while the seconds pass. */
export function waitingTitle(t: TFunction<'send'>, { reason, lasted }: Waiting, receiver: string): string {
  if (reason === 'asleep') {
    return lasted === undefined
      ? t('waiting.asleep')
      : t('waiting.asleepFor', { time: formatDuration(lasted / 1000) });
  }
  const stuck = reason === 'unreachable' || reason === 'serverError';
  return t(stuck && isLong(lasted) ? 'waiting.long' : `waiting.${reason}`, { receiver });
}

/** What is being done about it; seconds are those until the next try. */
export function waitingText(t: TFunction<'send'>, { reason, lasted }: Waiting, seconds: number): string {
  const time = formatDuration(seconds);
  switch (reason) {
    case 'rateLimited':
      return seconds > 0 ? t('waiting.continuing', { time }) : t('waiting.now');
    case 'asleep':
      return t('waiting.awake');
    case 'offline':
      return t('waiting.back');
    case 'unreachable':
    case 'serverError': {
      const next = seconds > 0 ? t('waiting.next', { time }) : t('waiting.now');
      if (lasted === undefined || !isLong(lasted)) return next;
      return `${t('waiting.since', { time: formatDuration(lasted / 1000) })} ${next}`;
    }
  }
}

function isLong(lasted: number | undefined): boolean {
  return lasted !== undefined && lasted >= long;
}
