import { IconCopyCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../../shared/model/csv';
import { Note } from '../../components/Note';
import { TextLink } from '../../components/TextLink';
import { fitSetUp } from '../../store/setUp';
import { useStore } from '../../store/useStore';
import { FitLines } from './FitLines';

/** How far the set-up of the import before is used for this file. */
export function SetUpNote({ preview: { dialect, columns } }: { readonly preview: FilePreview }) {
  const { t } = useTranslation('file');
  const setUp = useStore((state) => state.setUp);
  const leaveSetUp = useStore((state) => state.leaveSetUp);
  // Columns that begin later were not there yet when the set-up was fitted.
  const later = useStore(({ file }) => (file.kind === 'open' ? (file.laterColumns ?? 0) : 0));
  const fit = useMemo(
    () => setUp && fitSetUp(setUp, { dialect, columns: columns.slice(0, columns.length - later) }),
    [setUp, dialect, columns, later],
  );
  if (!setUp) return null;
  const whole = fit !== null && fit.missing.length + fit.renamed.length + fit.added.length === 0;
  return (
    <Note
      tone={whole ? 'quiet' : 'look'}
      icon={<IconCopyCheck size={20} stroke={1.75} aria-hidden />}
      title={t(fit ? 'setUp.used' : 'setUp.other', { name: setUp.from })}
    >
      {fit === null && t('setUp.otherText')}
      {whole && t('setUp.usedText')}
      {fit && !whole && <FitLines fit={fit} />}
      {fit && (
        <div>
          <TextLink
            onClick={() => {
              leaveSetUp(t('setUp.left'));
            }}
          >
            {t('setUp.leave')}
          </TextLink>
        </div>
      )}
    </Note>
  );
}
