import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../store/useStore';

export interface PauseSendingProps {
  readonly paused: boolean;
  readonly disabled: boolean;
}

/** One button that pauses and resumes, so that the focus stays on it. */
export function PauseSending({ paused, disabled }: PauseSendingProps) {
  const { t } = useTranslation('send');
  const pauseImport = useStore((state) => state.pauseImport);
  const resumeImport = useStore((state) => state.resumeImport);
  const Sign = paused ? IconPlayerPlay : IconPlayerPause;
  return (
    <Button
      variant={paused ? 'filled' : 'default'}
      leftSection={<Sign size={16} aria-hidden />}
      disabled={disabled}
      onClick={() => {
        void (paused ? resumeImport() : pauseImport());
      }}
    >
      {t(paused ? 'progress.resume' : 'progress.pause')}
    </Button>
  );
}
