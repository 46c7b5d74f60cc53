import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCopyCheck, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { UndoTools } from './UndoTools';

export interface FieldToolsProps {
  readonly onAdd: () => void;
  readonly onRepeats: () => void;
}

/** A further field, what repeated rows become, and the way back and forth through the edits. */
export function FieldTools({ onAdd, onRepeats }: FieldToolsProps) {
  const { t } = useTranslation('map');
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={onAdd}
      >
        {t('add.open')}
      </Button>
      <Tooltip label={t('repeats.open')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('repeats.open')}
          onClick={onRepeats}
        >
          <IconCopyCheck size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <UndoTools />
    </>
  );
}
