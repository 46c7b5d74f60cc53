import { IconCopyCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../../shared/model/csv';
import { Note } from '../../components/Note';
import { setUpFits } from '../../store/setUp';
import { useStore } from '../../store/useStore';

/** Whether the set-up of the import before is used for this file, or its columns are others. */
export function SetUpNote({ preview }: { readonly preview: FilePreview }) {
  const { t } = useTranslation('file');
  const setUp = useStore((state) => state.setUp);
  if (!setUp) return null;
  const fits = setUpFits(setUp, preview);
  return (
    <Note
      tone={fits ? 'quiet' : 'look'}
      icon={<IconCopyCheck size={20} stroke={1.75} aria-hidden />}
      title={t(fits ? 'setUp.used' : 'setUp.other', { name: setUp.from })}
    >
      {t(fits ? 'setUp.usedText' : 'setUp.otherText')}
    </Note>
  );
}
