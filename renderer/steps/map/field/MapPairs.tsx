import { ActionIcon, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Transform, transformLimits } from '../../../../shared/model/transform';

type MapValues = Extract<Transform, { readonly do: 'map' }>;

export interface MapPairsProps {
  readonly step: MapValues;
  readonly onChange: (step: MapValues) => void;
}

const others = ['keep', 'leaveOut', 'text'] as const;

/** Which value becomes which, and what becomes of all others. */
export function MapPairs({ step, onChange }: MapPairsProps) {
  const { t } = useTranslation('fields');
  const { pairs, otherwise } = step;
  return (
    <Stack gap={6}>
      {pairs.map((pair, at) => (
        <Group key={at} gap="xs" wrap="nowrap">
          {(['from', 'to'] as const).map((part) => (
            <TextInput
              key={part}
              flex={1}
              size="xs"
              aria-label={part === 'from' ? t('form.value') : t('form.to')}
              placeholder={part === 'from' ? t('form.value') : t('form.to')}
              value={pair[part]}
              maxLength={transformLimits.value}
              onChange={(event) => {
                onChange({ ...step, pairs: pairs.with(at, { ...pair, [part]: event.currentTarget.value }) });
              }}
            />
          ))}
          <ActionIcon
            size={26}
            variant="subtle"
            color="gray"
            aria-label={t('form.removePair', { value: pair.from })}
            onClick={() => {
              onChange({ ...step, pairs: pairs.toSpliced(at, 1) });
            }}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group gap="xs" align="end">
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={13} aria-hidden />}
          disabled={pairs.length >= transformLimits.pairs}
          onClick={() => {
            onChange({ ...step, pairs: [...pairs, { from: '', to: '' }] });
          }}
        >
          {t('form.addPair')}
        </Button>
      </Group>
      <Group gap="xs" grow align="end">
        <NativeSelect
          size="xs"
          label={t('form.otherwise')}
          value={otherwise.kind}
          data={others.map((kind) => ({ value: kind, label: t(`form.otherwiseKinds.${kind}`) }))}
          onChange={(event) => {
            const kind = others.find((known) => known === event.currentTarget.value) ?? 'keep';
            onChange({ ...step, otherwise: kind === 'text' ? { kind, text: '' } : { kind } });
          }}
        />
        {otherwise.kind === 'text' && (
          <TextInput
            size="xs"
            aria-label={t('form.to')}
            value={otherwise.text}
            maxLength={transformLimits.value}
            onChange={(event) => {
              onChange({ ...step, otherwise: { kind: 'text', text: event.currentTarget.value } });
            }}
          />
        )}
      </Group>
    </Stack>
  );
}
