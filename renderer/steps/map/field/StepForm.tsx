import { Checkbox, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../../shared/model/failure';
import { letterCases, type Transform, transformLimits } from '../../../../shared/model/transform';
import { MapPairs } from './MapPairs';

export interface StepFormProps {
  readonly step: Transform;
  readonly onChange: (step: Transform) => void;
}

/** The settings of a transformation, where it has any. */
export function StepForm({ step, onChange }: StepFormProps) {
  const { t } = useTranslation('fields');
  switch (step.do) {
    case 'trim':
    case 'spaces':
    case 'sha256':
    case 'uuid':
      return null;
    case 'case':
      return (
        <NativeSelect
          size="xs"
          label={t('form.case')}
          value={step.to}
          data={letterCases.map((to) => ({ value: to, label: t(`form.cases.${to}`) }))}
          onChange={(event) => {
            const to = letterCases.find((known) => known === event.currentTarget.value);
            if (to) onChange({ do: 'case', to });
          }}
        />
      );
    case 'replace':
      return <ReplaceForm step={step} onChange={onChange} />;
    case 'split':
    case 'join':
      return (
        <TextInput
          size="xs"
          label={t('form.separator')}
          value={step.separator}
          maxLength={transformLimits.text}
          onChange={(event) => {
            onChange({ ...step, separator: event.currentTarget.value });
          }}
        />
      );
    case 'default':
      return (
        <TextInput
          size="xs"
          label={t('form.text')}
          value={step.text}
          maxLength={transformLimits.value}
          onChange={(event) => {
            onChange({ ...step, text: event.currentTarget.value });
          }}
        />
      );
    case 'map':
      return <MapPairs step={step} onChange={onChange} />;
    case 'number':
      return <NumberForm step={step} onChange={onChange} />;
    case 'mask':
      return (
        <NumberInput
          size="xs"
          label={t('form.keep')}
          value={step.keep}
          min={0}
          max={transformLimits.kept}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(keep) => {
            if (typeof keep === 'number') onChange({ do: 'mask', keep });
          }}
        />
      );
    default:
      return assertNever(step);
  }
}

type StepOf<Kind extends Transform['do']> = Extract<Transform, { readonly do: Kind }>;

function ReplaceForm({ step, onChange }: StepFormProps & { readonly step: StepOf<'replace'> }) {
  const { t } = useTranslation('fields');
  const { pattern, ignoreCase, ...rest } = step;
  return (
    <>
      <Group gap="xs" grow>
        {(['find', 'with'] as const).map((part) => (
          <TextInput
            key={part}
            size="xs"
            label={t(`form.${part}`)}
            value={step[part]}
            maxLength={transformLimits.text}
            onChange={(event) => {
              onChange({ ...step, [part]: event.currentTarget.value });
            }}
          />
        ))}
      </Group>
      <Group gap="md">
        <Checkbox
          size="xs"
          label={t('form.pattern')}
          checked={pattern === true}
          onChange={(event) => {
            const chosen = event.currentTarget.checked ? { pattern: true as const } : {};
            onChange({ ...rest, ...(ignoreCase && { ignoreCase }), ...chosen });
          }}
        />
        <Checkbox
          size="xs"
          label={t('form.ignoreCase')}
          checked={ignoreCase === true}
          onChange={(event) => {
            const chosen = event.currentTarget.checked ? { ignoreCase: true as const } : {};
            onChange({ ...rest, ...(pattern && { pattern }), ...chosen });
          }}
        />
      </Group>
    </>
  );
}

function NumberForm({ step, onChange }: StepFormProps & { readonly step: StepOf<'number'> }) {
  const { t } = useTranslation('fields');
  const { decimals, ...rest } = step;
  return (
    <Group gap="xs" grow>
      {(['multiply', 'divide'] as const).map((part) => (
        <TextInput
          key={part}
          size="xs"
          label={t(`form.${part}`)}
          value={step[part] ?? ''}
          maxLength={40}
          inputMode="decimal"
          onChange={(event) => {
            const { [part]: _, ...others } = step;
            const text = event.currentTarget.value;
            onChange(text === '' ? others : { ...others, [part]: text });
          }}
        />
      ))}
      <NumberInput
        size="xs"
        label={t('form.decimals')}
        value={decimals ?? ''}
        min={0}
        max={transformLimits.decimals}
        allowDecimal={false}
        clampBehavior="strict"
        onChange={(count) => {
          onChange(typeof count === 'number' ? { ...rest, decimals: count } : rest);
        }}
      />
    </Group>
  );
}
