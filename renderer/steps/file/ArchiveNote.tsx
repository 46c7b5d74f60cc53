import { IconArchive } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { looksLikeArchive } from '../../../shared/pipeline/archive';
import { Note } from '../../components/Note';

/** That the file holds messages as Segment keeps them, and what becomes of them. */
export function ArchiveNote({ columns }: { readonly columns: readonly string[] }) {
  const { t } = useTranslation('file');
  if (!looksLikeArchive(columns)) return null;
  return (
    <Note tone="quiet" icon={<IconArchive size={20} stroke={1.75} aria-hidden />} title={t('archive.title')}>
      {t('archive.text')}
    </Note>
  );
}
