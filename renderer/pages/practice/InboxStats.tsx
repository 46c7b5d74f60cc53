import { IconArrowsLeftRight, IconCopy, IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PracticeInbox } from '../../../shared/model/practice';
import { StatTile } from '../../components/StatTile';
import classes from './InboxStats.module.css';

/** The inbox in four numbers. */
export function InboxStats({ inbox }: { readonly inbox: PracticeInbox }) {
  const { t } = useTranslation('practice');
  const discarded = discardedCount(inbox);
  return (
    <div className={classes['tiles']} role="group" aria-label={t('stats.label')}>
      <StatTile
        label={t('stats.events')}
        value={inbox.events}
        icon={<IconInbox size={15} stroke={2} aria-hidden />}
      />
      <StatTile
        label={t('stats.requests')}
        value={inbox.requests}
        icon={<IconArrowsLeftRight size={15} stroke={2} aria-hidden />}
      />
      <StatTile
        label={t('stats.duplicates')}
        value={inbox.duplicates}
        icon={<IconCopy size={15} stroke={2} aria-hidden />}
        hint={t('stats.duplicatesHint')}
      />
      <StatTile
        label={t('stats.discarded')}
        value={discarded}
        tone={discarded > 0 ? 'look' : 'good'}
        hint={t('stats.discardedHint')}
      />
    </div>
  );
}

function discardedCount({ discarded }: PracticeInbox): number {
  return discarded.reduce((sum, { count }) => sum + count, 0);
}
