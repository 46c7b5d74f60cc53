import { IconFileCheck, IconFileSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../shared/pipeline/suggestPlan';
import { TextLink } from '../../components/TextLink';
import { useStore } from '../../store/useStore';
import classes from './PresetNote.module.css';

/** The well-known export that the file is, what that means, and the way to go without it or back. */
export function PresetNote({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation('map');
  const choosePreset = useStore((state) => state.choosePreset);
  const { preset } = suggestion;
  if (preset === undefined) return null;
  const { id, used } = preset;
  const name = t(`preset.names.${id}`);
  const Icon = used ? IconFileCheck : IconFileSearch;
  return (
    <div className={classes['note']} role="note" aria-label={t('preset.label')}>
      <Icon size={18} stroke={1.75} aria-hidden className={classes['icon']} />
      <p className={classes['text']}>
        <strong className={classes['name']}>{t(used ? 'preset.used' : 'preset.unused', { name })}</strong>{' '}
        {used && <>{t(`preset.about.${id}`)} </>}
        <TextLink
          onClick={() => {
            choosePreset(!used, t(used ? 'preset.dropped' : 'preset.chosen', { name }));
          }}
        >
          {t(used ? 'preset.without' : 'preset.with')}
        </TextLink>
      </p>
    </div>
  );
}
