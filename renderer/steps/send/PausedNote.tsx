import { IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../components/Note';

/** That it rests, and what becomes of what had left. */
export function PausedNote({ underWay }: { readonly underWay: number }) {
  const { t } = useTranslation('send');
  return (
    <Note icon={<IconPlayerPause size={20} stroke={1.8} aria-hidden />} title={t('paused.title')}>
      {underWay > 0 ? t('paused.underWay', { count: underWay }) : t('paused.answered')} {t('paused.text')}
    </Note>
  );
}
