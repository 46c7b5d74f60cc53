import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconCopyCheck, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../store/useStore';

export interface FieldToolsProps {
  readonly onAdd: () => void;
  readonly onRepeats: () => void;
}

/** A further field, what repeated rows become, and the way back and forth through the edits. */
export function FieldTools({ onAdd, onRepeats }: FieldToolsProps) {
  const { t } = useTranslation('map');
  const canUndo = useStore((state) => state.planHistory.past.length > 0);
  const canRedo = useStore((state) => state.planHistory.future.length > 0);
  const undo = useStore((state) => state.undoEdit);
  const redo = useStore((state) => state.redoEdit);
  const ways = [
    { key: 'undo', Icon: IconArrowBackUp, enabled: canUndo, act: undo },
    { key: 'redo', Icon: IconArrowForwardUp, enabled: canRedo, act: redo },
  ] as const;
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
      {ways.map(({ key, Icon, enabled, act }) => (
        <Tooltip key={key} label={t(`columns.${key}`)}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            aria-label={t(`columns.${key}`)}
            aria-disabled={!enabled}
            data-disabled={!enabled}
            onClick={act}
          >
            <Icon size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </>
  );
}
