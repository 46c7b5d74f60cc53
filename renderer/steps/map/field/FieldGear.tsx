import { ActionIcon, Badge, Drawer, Tooltip } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/model/csv';
import type { CallType } from '../../../../shared/model/event';
import type { Field } from '../../../../shared/model/plan';
import type { EditPlan } from '../../../store/planSlice';
import { useTargetText } from '../useTargetText';
import { FieldPanel } from './FieldPanel';

export interface FieldGearProps {
  /** Of the field in the plan. */
  readonly index: number;
  readonly field: Field;
  readonly columns: readonly string[];
  /** Those of the preview. */
  readonly rows: readonly Row[];
  readonly types: readonly CallType[];
  readonly onEdit: EditPlan;
}

/** Opens what is done to a field's values, and says how much of it there is. */
export function FieldGear(props: FieldGearProps) {
  const { field } = props;
  const { t } = useTranslation('fields');
  const targetText = useTargetText();
  const [opened, setOpened] = useState(false);
  const name = targetText(field.target).full;
  const kinds = (field.steps ?? []).map((step) => t(`kinds.${step.do}`));
  const count = kinds.length + (field.whenEmpty ? 1 : 0) + (field.notFor ? 1 : 0);
  const label = t('gear', { name });
  const done = kinds.length === 0 ? '' : t('changes', { count: kinds.length, names: kinds.join(', ') });
  return (
    <>
      <Tooltip label={done === '' ? label : done}>
        <ActionIcon
          variant={count > 0 ? 'light' : 'subtle'}
          {...(count === 0 && { color: 'gray' })}
          size={30}
          aria-label={done === '' ? label : `${label}. ${done}`}
          aria-haspopup="dialog"
          pos="relative"
          // The badge stands over its corner.
          styles={{ root: { overflow: 'visible' } }}
          onClick={() => {
            setOpened(true);
          }}
        >
          <IconAdjustmentsHorizontal size={16} aria-hidden />
          {count > 0 && (
            <Badge size="xs" circle pos="absolute" top={-5} right={-5} aria-hidden>
              {count}
            </Badge>
          )}
        </ActionIcon>
      </Tooltip>
      <Drawer
        opened={opened}
        onClose={() => {
          setOpened(false);
        }}
        position="right"
        size={480}
        title={t('title', { name })}
        closeButtonProps={{ 'aria-label': t('close') }}
        // The body never scrolls, and the lock would write a style element that the page's policy refuses.
        lockScroll={false}
      >
        <FieldPanel {...props} />
      </Drawer>
    </>
  );
}
