import { Button, Radio } from '@mantine/core';
import { IconFlask, IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '../../../shared/model/source';
import { ChoiceCard } from '../../components/ChoiceCard';
import { Note } from '../../components/Note';
import { useStore } from '../../store/useStore';
import classes from './ReceiverChoice.module.css';
import { SourceDialog } from './SourceDialog';

const practice = 'practice';
type Dialog =
  | { readonly kind: 'closed' }
  | { readonly kind: 'new' }
  | { readonly kind: 'again'; readonly source: Source };

/** Practice, one of the saved sources, or a new one. */
export function ReceiverChoice() {
  const { t } = useTranslation('send');
  const receiver = useStore((state) => state.receiver);
  const sources = useStore((state) => state.sources);
  const chooseReceiver = useStore((state) => state.chooseReceiver);
  const [dialog, setDialog] = useState<Dialog>({ kind: 'closed' });
  const chosen = receiver.kind === 'source' ? sources.find(({ id }) => id === receiver.sourceId) : undefined;
  return (
    <div className={classes['choice']}>
      <Radio.Group
        aria-label={t('setup.receiver')}
        value={receiver.kind === 'practice' ? practice : receiver.sourceId}
        onChange={(value) => {
          chooseReceiver(value === practice ? { kind: 'practice' } : { kind: 'source', sourceId: value });
        }}
      >
        <div className={classes['cards']}>
          <ChoiceCard
            value={practice}
            title={t('practice.title')}
            badge={t('practice.badge')}
            icon={<IconFlask size={18} stroke={1.75} aria-hidden />}
            description={t('practice.description')}
          />
          {sources.map((source) => (
            <ChoiceCard
              key={source.id}
              value={source.id}
              title={source.name}
              badge={t(`source.${placeOf(source)}`)}
              icon={<IconKey size={18} stroke={1.75} aria-hidden />}
              description={t(`source.${source.kept}`, { key: source.maskedKey })}
            />
          ))}
        </div>
      </Radio.Group>
      {chosen?.kept === 'lost' && (
        <Note
          tone="look"
          icon={<IconKey size={20} stroke={1.75} aria-hidden />}
          title={t('source.lostTitle')}
        >
          {t('source.lostText', { name: chosen.name })}
          <div className={classes['action']}>
            <Button
              size="compact-md"
              variant="default"
              onClick={() => {
                setDialog({ kind: 'again', source: chosen });
              }}
            >
              {t('source.enterKey')}
            </Button>
          </div>
        </Note>
      )}
      <Button
        variant="default"
        justify="flex-start"
        className={classes['add'] ?? ''}
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => {
          setDialog({ kind: 'new' });
        }}
      >
        {t('setup.add')}
      </Button>
      <SourceDialog
        opened={dialog.kind !== 'closed'}
        again={dialog.kind === 'again' ? dialog.source : undefined}
        onClose={() => {
          setDialog({ kind: 'closed' });
        }}
      />
    </div>
  );
}

function placeOf({ endpoint }: Source): 'us' | 'eu' | 'custom' {
  return endpoint.kind === 'segment' ? endpoint.region : 'custom';
}
