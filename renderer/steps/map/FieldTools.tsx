import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCopyCheck, IconFilter, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../../store/useStore';
import { TemplateTools } from './TemplateTools';
import { UndoTools } from './UndoTools';

export interface FieldToolsProps {
  readonly onAdd: () => void;
  readonly onRepeats: () => void;
}

/** A further field, which rows are sent, what repeated rows become, and the way back and forth through the edits. */
export function FieldTools({ onAdd, onRepeats }: FieldToolsProps) {
  const { t } = useTranslation('map');
  const openRule = useStore((state) => state.openRule);
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
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconFilter size={15} aria-hidden />}
        onClick={() => {
          openRule(true);
        }}
      >
        {t('rule.open')}
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
      <TemplateTools />
      <UndoTools />
    </>
  );
}
