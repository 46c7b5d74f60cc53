import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Repeat } from '../../store/sentBefore';
import { useStore } from '../../store/useStore';
import { SendAgainDialog } from './SendAgainDialog';
import { useSentBefore } from './useSentBefore';

export interface StartSendingProps {
  /** Events that will go, where they are counted. */
  readonly count: number | undefined;
  readonly disabled: boolean;
}

/** Starts the import; asks first when the receiver has events of this file already. */
export function StartSending({ count, disabled }: StartSendingProps) {
  const { t } = useTranslation('send');
  const startImport = useStore((state) => state.startImport);
  const repeatOfPast = useStore((state) => state.repeatOfPast);
  const before = useSentBefore();
  const [repeat, setRepeat] = useState<Repeat | null>(null);
  return (
    <>
      <Button
        disabled={disabled}
        leftSection={<IconSend size={16} aria-hidden />}
        onClick={() => {
          void (before ? repeatOfPast(before).then(setRepeat) : startImport());
        }}
      >
        {count === undefined || count === 0 ? t('setup.start') : t('setup.startCount', { count })}
      </Button>
      {before && (
        <SendAgainDialog
          before={before}
          repeat={repeat}
          onClose={() => {
            setRepeat(null);
          }}
        />
      )}
    </>
  );
}
