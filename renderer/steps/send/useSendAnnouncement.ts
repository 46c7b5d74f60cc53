import { useTranslation } from 'react-i18next';
import { questionOf } from './questions/question';
import type { SendView } from './sendView';
import { useReceiverName } from './useReceiverName';
import { waitingTitle } from './waitingWords';

/** The state in a few words, for screen readers: it changes with the state and never with the counts. */
export function useSendAnnouncement(view: SendView): string {
  const { t } = useTranslation('send');
  const receiver = useReceiverName(view.kind === 'setup' ? { kind: 'practice' } : view.receiver);
  if (view.kind === 'setup') return '';
  const { progress } = view;
  const failure = view.kind === 'ended' ? (view.failure ?? view.progress.failure) : undefined;
  if (failure && questionOf(failure)) return t('announce.question');
  if (!progress) return t('announce.starting');
  switch (progress.state) {
    case 'waiting':
      return progress.waiting ? waitingTitle(t, progress.waiting, receiver) : '';
    case 'finished':
    case 'stopped': {
      const { accepted, read } = progress.rows;
      return t(`announce.${progress.state}`, { accepted, read });
    }
    case 'starting':
    case 'sending':
    case 'paused':
    case 'stopping':
    case 'failed':
    case 'interrupted':
      return t(`announce.${progress.state}`);
  }
}
