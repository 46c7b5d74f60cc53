import { Button } from '@mantine/core';
import { IconPlayerPlay, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { useStore } from '../../store/useStore';
import { canContinue } from './canContinue';
import { useReceiverName } from './useReceiverName';
import { useSentBefore } from './useSentBefore';

export interface StartSendingProps {
  /** Events that will go, where they are counted. */
  readonly count: number | undefined;
  readonly disabled: boolean;
}

/** Starts the import; asks first when it would send again, as new events, what the source already has. */
export function StartSending({ count, disabled }: StartSendingProps) {
  const { t } = useTranslation('send');
  const startImport = useStore((state) => state.startImport);
  const continueEarlier = useStore((state) => state.continueEarlier);
  const receiver = useReceiverName(useStore((state) => state.receiver));
  const before = useSentBefore();
  const [asking, setAsking] = useState(false);
  const progress = before?.progress;
  return (
    <>
      <Button
        disabled={disabled}
        leftSection={<IconSend size={16} aria-hidden />}
        onClick={() => {
          if (before) setAsking(true);
          else void startImport();
        }}
      >
        {count === undefined || count === 0 ? t('setup.start') : t('setup.startCount', { count })}
      </Button>
      <ConfirmDialog
        opened={asking && before !== null}
        title={t('again.title')}
        confirm={t('again.confirm')}
        onConfirm={() => {
          void startImport();
        }}
        onClose={() => {
          setAsking(false);
        }}
      >
        {t('again.text', { count: progress?.events.accepted ?? 0, receiver })}
        {before && progress && canContinue(progress) && (
          <Button
            variant="default"
            fullWidth
            mt="md"
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            onClick={() => {
              void continueEarlier(before);
            }}
          >
            {t('again.continue')}
          </Button>
        )}
      </ConfirmDialog>
    </>
  );
}
