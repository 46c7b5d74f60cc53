import { IconColumnInsertRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Note } from '../../components/Note';
import { formatCount } from '../../format';
import { useStore } from '../../store/useStore';

const shown = 5;

/** Columns that were found when the whole file had been read, after the table was shown. */
export function LaterColumnsNote() {
  const { t } = useTranslation('file');
  const file = useStore((state) => state.file);
  const count = file.kind === 'open' ? (file.laterColumns ?? 0) : 0;
  if (file.kind !== 'open' || count === 0) return null;
  const names = file.preview.columns.slice(-count);
  const examples = names.slice(0, shown).join(', ');
  return (
    <Note
      tone="look"
      icon={<IconColumnInsertRight size={20} stroke={1.75} aria-hidden />}
      title={t('later', { count, shown: formatCount(count) })}
    >
      {t('laterText', {
        count,
        names: names.length > shown ? t('andMore', { examples }) : examples,
      })}
    </Note>
  );
}
