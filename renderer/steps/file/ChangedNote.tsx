import { IconFileDiff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../components/Note';
import { useStore } from '../../store/useStore';

/** The file is another one than the one that somebody left off with. */
export function ChangedNote() {
  const { t } = useTranslation('file');
  const changed = useStore(({ file }) => file.kind === 'open' && file.continued === 'changed');
  const name = useStore(({ file }) => (file.kind === 'open' ? file.preview.name : ''));
  const same = useStore((state) => state.setUp === null);
  if (!changed) return null;
  return (
    <Note
      tone="look"
      icon={<IconFileDiff size={20} stroke={1.75} aria-hidden />}
      title={t('changed.title', { name })}
    >
      {t(same ? 'changed.same' : 'changed.other')}
    </Note>
  );
}
