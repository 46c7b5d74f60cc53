import { ActionIcon, Group, Text } from '@mantine/core';
import { IconArrowDown, IconArrowRight, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Transform } from '../../../../shared/model/transform';
import { compileStep } from '../../../../shared/pipeline/transforms/compileSteps';
import type { Effect } from './stepEffects';
import { StepForm } from './StepForm';
import classes from './StepCard.module.css';

export interface StepCardProps {
  readonly step: Transform;
  readonly effects: readonly Effect[];
  readonly onChange: (step: Transform) => void;
  readonly onRemove: () => void;
  /** Absent at the top. */
  readonly onUp: (() => void) | undefined;
  /** Absent at the bottom. */
  readonly onDown: (() => void) | undefined;
}

/** One transformation: what it is, its settings, and values before and after it. */
export function StepCard({ step, effects, onChange, onRemove, onUp, onDown }: StepCardProps) {
  const { t } = useTranslation('fields');
  const name = t(`kinds.${step.do}`);
  const tools = [
    { key: 'up', Icon: IconArrowUp, act: onUp },
    { key: 'down', Icon: IconArrowDown, act: onDown },
    { key: 'remove', Icon: IconX, act: onRemove },
  ] as const;
  return (
    <div className={classes['card']} role="listitem">
      <Group gap={2} wrap="nowrap">
        <Text size="sm" fw={500} flex={1}>
          {name}
        </Text>
        {tools.map(({ key, Icon, act }) => (
          <ActionIcon
            key={key}
            size={26}
            variant="subtle"
            color="gray"
            aria-label={t(`steps.${key}`, { name })}
            // Stays in the order of the keyboard, so that pressing it to the top does not lose the place.
            aria-disabled={act === undefined}
            data-disabled={act === undefined}
            onClick={() => act?.()}
          >
            <Icon size={15} aria-hidden />
          </ActionIcon>
        ))}
      </Group>
      {(step.do === 'sha256' || step.do === 'uuid' || step.do === 'split') && (
        <Text size="xs" c="dimmed">
          {t(`notes.${step.do}`)}
        </Text>
      )}
      <StepForm step={step} onChange={onChange} />
      <Effects isBroken={compileStep(step) === undefined} effects={effects} />
    </div>
  );
}

function Effects({ isBroken, effects }: { readonly isBroken: boolean; readonly effects: readonly Effect[] }) {
  const { t } = useTranslation('fields');
  if (isBroken) {
    return (
      <Text size="xs" c="red" role="status">
        {t('steps.broken')}
      </Text>
    );
  }
  return (
    <ul className={classes['effects']}>
      {effects.map(({ before, after }) => (
        <li key={before} className={classes['effect']}>
          <code className={classes['before']}>{before === '' ? t('steps.empty') : before}</code>
          <IconArrowRight size={13} aria-label={t('steps.becomes')} />
          <code className={classes['after']} data-same={before === after || undefined}>
            {after === undefined ? t('steps.failed') : after === '' ? t('steps.empty') : after}
          </code>
        </li>
      ))}
    </ul>
  );
}
