import { Button } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../components/ConfirmDialog';

export interface StopSendingProps {
  /** Events that cannot be taken back. */
  readonly accepted: number;
  readonly stopping: boolean;
  readonly disabled: boolean;
  readonly onStop: () => void;
}

/** Stops after asking, because what was accepted stays where it is. */
export function StopSending({ accepted, stopping, disabled, onStop }: StopSendingProps) {
  const { t } = useTranslation('send');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPlayerStop size={16} aria-hidden />}
        disabled={disabled}
        loading={stopping}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('progress.stop')}
      </Button>
      <ConfirmDialog
        opened={asking && !stopping}
        title={t('progress.stopTitle')}
        confirm={t('progress.stopConfirm')}
        cancel={t('progress.keepSending')}
        onConfirm={onStop}
        onClose={() => {
          setAsking(false);
        }}
      >
        {t('progress.stopText', { count: accepted })}
      </ConfirmDialog>
    </>
  );
}
