import type { TFunction } from 'i18next';
import { assertNever } from '../../../shared/model/failure';
import type { PastImport } from '../../../shared/model/history';
import type { Tone } from '../../components/StatTile';

export interface PastStatus {
  readonly text: string;
  readonly tone: Tone;
}

/** How an import stands, in words; the tone has a sign of its own. */
export function pastStatus(t: TFunction<'history'>, { state, rows, heldElsewhere }: PastImport): PastStatus {
  if (heldElsewhere === true) return { text: t('status.elsewhere'), tone: 'quiet' };
  switch (state) {
    case 'starting':
    case 'sending':
    case 'waiting':
    case 'stopping':
      return { text: t('status.sending'), tone: 'quiet' };
    case 'paused':
      return { text: t('status.paused'), tone: 'quiet' };
    case 'finished': {
      const count = rows.invalid + rows.refused + rows.inDoubt;
      if (count === 0) return { text: t('status.finished'), tone: 'good' };
      return { text: t('status.finishedWithout', { count }), tone: 'look' };
    }
    case 'stopped':
      return { text: t('status.stopped'), tone: 'look' };
    case 'failed':
      return { text: t('status.failed'), tone: 'stopped' };
    case 'interrupted':
      return { text: t('status.interrupted'), tone: 'look' };
    default:
      return assertNever(state);
  }
}

/** Whether it is sending, or waits to, here or elsewhere. */
export function isUnderWay({ state, heldElsewhere }: Pick<PastImport, 'state' | 'heldElsewhere'>): boolean {
  return heldElsewhere === true || !['finished', 'stopped', 'failed', 'interrupted'].includes(state);
}

/** How many of its rows were accepted. */
export function pastNumbers(t: TFunction<'history'>, past: PastImport): string {
  const { accepted, read } = past.rows;
  if (isUnderWay(past)) return t('acceptedSoFar', { accepted });
  return read === 0 ? t('nothingRead') : t('accepted', { accepted, read });
}

/** Who received it: the source as it was called then, or its address where nobody wrote the name down. */
export function pastReceiver(t: TFunction<'history'>, { receiver, host }: PastImport): string {
  if (receiver?.kind === 'practice') return t('receiver.practice');
  return receiver?.name ?? host.replace(/^https?:\/\//, '');
}
