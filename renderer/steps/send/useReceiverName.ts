import { useTranslation } from 'react-i18next';
import type { Receiver } from '../../../shared/model/source';
import { useStore } from '../../store/useStore';

/** What the receiver is called in sentences: "Practice", or the source's name. */
export function useReceiverName(receiver: Receiver): string {
  const { t } = useTranslation('send');
  const source = useStore((state) =>
    receiver.kind === 'source' ? state.sources.find(({ id }) => id === receiver.sourceId) : undefined,
  );
  return receiver.kind === 'practice' ? t('practice.title') : (source?.name ?? t('source.removed'));
}
