import { Button } from '@mantine/core';
import { IconArrowBackUp, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { steps } from '../../../shared/model/step';
import { FailureAlert } from '../../components/FailureAlert';
import { formatMoment } from '../../format';
import { useStore } from '../../store/useStore';
import classes from './UnfinishedImport.module.css';

/** Offers the file that was being mapped when the window was closed, or another file was opened. */
export function ContinueDraft() {
  const { t } = useTranslation(['home', 'common']);
  const draft = useStore((state) => state.draft);
  const failure = useStore((state) => state.draftFailure);
  const opening = useStore(({ file }) => file.kind === 'opening');
  const refreshDraft = useStore((state) => state.refreshDraft);
  const continueDraft = useStore((state) => state.continueDraft);
  const continueDraftWith = useStore((state) => state.continueDraftWith);
  const discardDraft = useStore((state) => state.discardDraft);
  useEffect(() => {
    void refreshDraft();
  }, [refreshDraft]);
  if (!draft) return null;
  return (
    <section className={classes['card']} data-tone="quiet" aria-labelledby="draft-title">
      <IconArrowBackUp size={22} stroke={1.75} aria-hidden className={classes['icon']} />
      <div className={classes['words']}>
        <h2 id="draft-title" className={classes['title']}>
          {t('home:draft.title')}
        </h2>
        <p className={classes['text']}>
          {t('home:draft.text', {
            name: draft.name,
            number: steps.indexOf(draft.step) + 1,
            step: t(`common:steps.${draft.step}`),
            when: formatMoment(draft.savedAt),
          })}
        </p>
        {failure && (
          <FailureAlert
            failure={failure}
            action={
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  void continueDraftWith();
                }}
              >
                {t('home:draft.choose')}
              </Button>
            }
          />
        )}
      </div>
      <Button
        variant="default"
        title={t('home:draft.discardHint')}
        disabled={opening}
        onClick={() => {
          void discardDraft();
        }}
      >
        {t('home:draft.discard')}
      </Button>
      <Button
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        disabled={opening}
        onClick={() => {
          void continueDraft();
        }}
      >
        {t('home:draft.continue')}
      </Button>
    </section>
  );
}
