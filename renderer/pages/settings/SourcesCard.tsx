import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/model/failure';
import type { Source } from '../../../shared/model/source';
import { Card } from '../../components/Card';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { FailureAlert } from '../../components/FailureAlert';
import { useStore } from '../../store/useStore';
import { SourceRow } from './SourceRow';
import classes from './SourcesCard.module.css';

export function SourcesCard() {
  const { t } = useTranslation('settings');
  const sources = useStore((state) => state.sources);
  const removeSource = useStore((state) => state.removeSource);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asking, setAsking] = useState(false);
  // Stays while the dialog fades out, so that its words do not change under the eye.
  const [asked, setAsked] = useState<Source | null>(null);

  async function remove(sourceId: string) {
    const removed = await removeSource(sourceId);
    setFailure(removed.ok ? null : removed.failure);
  }

  return (
    <Card title={t('sources.title')} intro={sources.length > 0 ? t('sources.intro') : undefined}>
      {failure && (
        <div className={classes['failure']}>
          <FailureAlert failure={failure} />
        </div>
      )}
      {sources.length === 0 ? (
        <div className={classes['none']}>
          <strong>{t('sources.none')}</strong>
          <span>{t('sources.noneText')}</span>
        </div>
      ) : (
        <ul className={classes['list']} aria-label={t('sources.label')}>
          {sources.map((source) => (
            <SourceRow
              key={source.id}
              source={source}
              onRemove={() => {
                setAsked(source);
                setAsking(true);
              }}
            />
          ))}
        </ul>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('sources.confirm.title', { name: asked?.name ?? '' })}
        confirm={t('sources.confirm.action')}
        onConfirm={() => {
          if (asked) void remove(asked.id);
        }}
        onClose={() => {
          setAsking(false);
        }}
      >
        {t('sources.confirm.text')}
      </ConfirmDialog>
    </Card>
  );
}
