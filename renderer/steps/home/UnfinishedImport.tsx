import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/model/failure';
import { isUnfinished, type PastImport } from '../../../shared/model/history';
import { FailureAlert } from '../../components/FailureAlert';
import { formatMoment } from '../../format';
import { pastReceiver } from '../../pages/history/pastStatus';
import { TextLink } from '../../components/TextLink';
import { useStore } from '../../store/useStore';
import classes from './UnfinishedImport.module.css';

const none: readonly PastImport[] = [];

/** Offers the latest import that stopped before its end, unless the person has let go of it. */
export function UnfinishedImport() {
  const { t } = useTranslation('history');
  const imports = useStore((state) => state.history?.imports ?? none);
  const continuePast = useStore((state) => state.continuePast);
  const discardPast = useStore((state) => state.discardPast);
  const showPage = useStore((state) => state.showPage);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [continuing, setContinuing] = useState(false);
  const open = imports.filter((past) => isUnfinished(past) && !past.discarded && !past.heldElsewhere);
  const [latest] = open;
  if (!latest) return null;
  const { importId, file, startedAt } = latest;
  return (
    <section className={classes['card']} aria-labelledby="unfinished-title">
      <IconPlayerPause size={22} stroke={1.75} aria-hidden className={classes['icon']} />
      <div className={classes['words']}>
        <h2 id="unfinished-title" className={classes['title']}>
          <StoppedAt past={latest} />
        </h2>
        <p className={classes['text']}>
          {t('unfinished.text', {
            name: file.name,
            when: formatMoment(startedAt),
            receiver: pastReceiver(t, latest),
          })}
        </p>
        {open.length > 1 && (
          <TextLink
            onClick={() => {
              showPage('history');
            }}
          >
            {t('unfinished.more', { count: open.length - 1 })}
          </TextLink>
        )}
        {failure && <FailureAlert failure={failure} />}
      </div>
      <Button
        variant="default"
        title={t('unfinished.discardHint')}
        onClick={() => {
          void discardPast(importId).then((result) => {
            setFailure(result.ok ? null : result.failure);
          });
        }}
      >
        {t('unfinished.discard')}
      </Button>
      <Button
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        loading={continuing}
        onClick={() => {
          setContinuing(true);
          void continuePast(importId).then((result) => {
            setContinuing(false);
            setFailure(result.ok ? null : result.failure);
          });
        }}
      >
        {t('unfinished.continue')}
      </Button>
    </section>
  );
}

/** In events where their number was known, else in rows. */
function StoppedAt({ past: { events, rows } }: { readonly past: PastImport }) {
  const { t } = useTranslation('history');
  if (events.expected !== undefined && events.accepted > 0) {
    return t('unfinished.title', { done: events.accepted, all: events.expected });
  }
  return t('unfinished.titleUnknown', { count: rows.accepted });
}
