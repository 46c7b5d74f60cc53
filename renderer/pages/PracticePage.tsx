import { Button, Tabs } from '@mantine/core';
import { IconInbox, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeInbox } from '../../shared/model/practice';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { EmptyState } from '../components/EmptyState';
import { FailureAlert } from '../components/FailureAlert';
import { StepFrame } from '../components/StepFrame';
import { formatCount } from '../format';
import { useStore } from '../store/useStore';
import { InboxCounts } from './practice/InboxCounts';
import { InboxStats } from './practice/InboxStats';
import { LatestEvents } from './practice/LatestEvents';
import { usePolling } from './usePolling';
import classes from './PracticePage.module.css';

/** Twice a second: an import is seen to arrive, and the endpoint hardly notices. */
const pause = 500;

/** What the built-in endpoint has received. */
export function PracticePage() {
  const { t } = useTranslation('practice');
  const inbox = useStore((state) => state.inbox);
  const failure = useStore((state) => state.inboxFailure);
  const refreshInbox = useStore((state) => state.refreshInbox);
  usePolling(refreshInbox, pause);
  return (
    <StepFrame title={t('title')} intro={t('intro')} fill>
      {failure && (
        <div className={classes['failure']}>
          <FailureAlert failure={failure} />
        </div>
      )}
      {inbox && (inbox.requests === 0 ? <NothingYet /> : <Received inbox={inbox} />)}
    </StepFrame>
  );
}

function NothingYet() {
  const { t } = useTranslation('practice');
  const showPage = useStore((state) => state.showPage);
  return (
    <EmptyState
      icon={<IconInbox size={28} stroke={1.5} aria-hidden />}
      title={t('empty.title')}
      action={
        <Button
          variant="default"
          onClick={() => {
            showPage('import');
          }}
        >
          {t('empty.action')}
        </Button>
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}

function Received({ inbox }: { readonly inbox: PracticeInbox }) {
  const { t } = useTranslation('practice');
  const emptyInbox = useStore((state) => state.emptyInbox);
  const [asking, setAsking] = useState(false);
  return (
    <div className={classes['received']}>
      <InboxStats inbox={inbox} />
      <Tabs
        defaultValue="latest"
        keepMounted={false}
        classNames={{ root: classes['tabs'] ?? '', panel: classes['panel'] ?? '' }}
      >
        <div className={classes['bar']}>
          <Tabs.List className={classes['list']}>
            <Tabs.Tab value="latest">{t('tabs.latest')}</Tabs.Tab>
            <Tabs.Tab value="counts">{t('tabs.counts')}</Tabs.Tab>
          </Tabs.List>
          <Button
            variant="default"
            size="xs"
            mb={6}
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('emptyInbox.action')}
          </Button>
        </div>
        <Tabs.Panel value="latest">
          <LatestEvents events={inbox.latest} />
        </Tabs.Panel>
        <Tabs.Panel value="counts">
          <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('tabs.counts')}>
            <InboxCounts inbox={inbox} />
          </div>
        </Tabs.Panel>
      </Tabs>
      <ConfirmDialog
        opened={asking}
        title={t('emptyInbox.title')}
        confirm={t('emptyInbox.action')}
        onConfirm={() => {
          void emptyInbox();
        }}
        onClose={() => {
          setAsking(false);
        }}
      >
        {t('emptyInbox.text', { count: inbox.events, shown: formatCount(inbox.events) })}
      </ConfirmDialog>
    </div>
  );
}
