import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { setSteps } from '../../../../shared/model/editField';
import type { Transform } from '../../../../shared/model/transform';
import type { FieldGearProps } from './FieldGear';
import { newStep, stepKinds } from './newStep';
import { StepCard } from './StepCard';
import { stepEffects, valuesAfter } from './stepEffects';

const none: readonly Transform[] = [];

/** A field's transformations in their order, each with what it makes of values of the file. */
export function StepList({ index, field, columns, rows, onEdit }: FieldGearProps) {
  const { t } = useTranslation('fields');
  const { steps = none } = field;
  const effects = useMemo(() => stepEffects(field, columns, rows), [field, columns, rows]);

  function change(next: readonly Transform[], ongoing?: string) {
    onEdit((old) => setSteps(old, index, [...next]), ongoing === undefined ? undefined : { ongoing });
  }

  function move(from: number, to: number) {
    const step = steps[from];
    if (step) change(steps.toSpliced(from, 1).toSpliced(to, 0, step));
  }

  const hashes = steps.findIndex((step) => step.do === 'sha256' || step.do === 'uuid');
  const isTidy = steps
    .slice(0, Math.max(0, hashes))
    .some((step) => step.do === 'case' && step.to === 'lower');
  return (
    <section aria-label={t('steps.heading')}>
      <Text size="sm" fw={600}>
        {t('steps.heading')}
      </Text>
      <Text size="xs" c="dimmed" mb={8}>
        {t('steps.intro')}
      </Text>
      <Stack gap="xs" {...(steps.length > 0 && { role: 'list' })}>
        {steps.map((step, at) => (
          <StepCard
            // Two of a kind in one field are told apart by their place alone.
            key={`${String(at)} ${step.do}`}
            step={step}
            effects={effects[at] ?? []}
            onChange={(changed) => {
              change(steps.with(at, changed), `step ${String(index)} ${String(at)}`);
            }}
            onRemove={() => {
              change(steps.toSpliced(at, 1));
            }}
            onUp={
              at === 0
                ? undefined
                : () => {
                    move(at, at - 1);
                  }
            }
            onDown={
              at === steps.length - 1
                ? undefined
                : () => {
                    move(at, at + 1);
                  }
            }
          />
        ))}
      </Stack>
      {hashes >= 0 && !isTidy && (
        <Button
          size="compact-xs"
          mt="xs"
          variant="light"
          onClick={() => {
            change(steps.toSpliced(hashes, 0, { do: 'trim' }, { do: 'case', to: 'lower' }));
          }}
        >
          {t('tidyFirst')}
        </Button>
      )}
      <NativeSelect
        mt="xs"
        size="xs"
        label={t('steps.add')}
        value=""
        data={[
          { value: '', label: t('steps.choose') },
          ...stepKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
        ]}
        onChange={(event) => {
          const kind = stepKinds.find((known) => known === event.currentTarget.value);
          if (kind) change([...steps, newStep(kind, valuesAfter(field, columns, rows))]);
        }}
      />
    </section>
  );
}
