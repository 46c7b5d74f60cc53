import { Button, Loader } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/model/failure';
import type { SavedEvents } from '../../../shared/model/savedEvents';
import { FailureAlert } from '../../components/FailureAlert';
import { useStore } from '../../store/useStore';
import classes from './SaveEvents.module.css';

type Saving =
  | { readonly kind: 'idle' | 'saving' }
  | { readonly kind: 'saved'; readonly saved: SavedEvents }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** For those who want to see all of it first: every event in a file, exactly as it would be sent, and nothing is sent. */
export function SaveEvents() {
  const { t } = useTranslation('send');
  const saveEvents = useStore((state) => state.saveEvents);
  const stopSavingEvents = useStore((state) => state.stopSavingEvents);
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });

  async function run() {
    setSaving({ kind: 'saving' });
    const saved = await saveEvents();
    if (!saved.ok) setSaving({ kind: 'failed', failure: saved.failure });
    else setSaving(saved.value ? { kind: 'saved', saved: saved.value } : { kind: 'idle' });
  }

  const busy = saving.kind === 'saving';
  return (
    <section className={classes['card']} aria-labelledby="save-events">
      <h2 id="save-events" className={classes['title']}>
        {t('saveEvents.title')}
      </h2>
      <p className={classes['text']}>{t('saveEvents.text')}</p>
      {/* One button in both states, so that it keeps the focus. */}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={busy ? <Loader size={14} aria-hidden /> : <IconBraces size={16} aria-hidden />}
        onClick={() => {
          void (busy ? stopSavingEvents() : run());
        }}
      >
        {t(busy ? 'saveEvents.stop' : 'saveEvents.save')}
      </Button>
      <div role="status" className={classes['told']}>
        {busy && t('saveEvents.saving')}
        {saving.kind === 'saved' && <Saved saved={saving.saved} />}
      </div>
      {saving.kind === 'failed' && <FailureAlert failure={saving.failure} />}
    </section>
  );
}

function Saved({ saved: { name, events, invalid, skipped, ids } }: { readonly saved: SavedEvents }) {
  const { t } = useTranslation('send');
  const left = invalid + skipped;
  return [
    t('saveEvents.saved', { count: events, name }),
    ...(left > 0 ? [t('saveEvents.left', { count: left })] : []),
    ...(ids === 'zeros' ? [t('saveEvents.zeros')] : []),
  ].join(' ');
}
