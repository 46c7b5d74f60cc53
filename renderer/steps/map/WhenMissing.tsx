import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setWhenMissing } from '../../../shared/model/editPlan';
import type { Plan } from '../../../shared/model/plan';

export interface WhenMissingProps {
  readonly value: Plan['time']['whenMissing'];
  readonly onEdit: (edit: (plan: Plan) => Plan) => void;
}

/** What becomes of rows without a time: never "now" unless the person says so. */
export function WhenMissing({ value, onEdit }: WhenMissingProps) {
  const { t } = useTranslation('map');
  return (
    <Select
      size="xs"
      w={196}
      allowDeselect={false}
      aria-label={t('needed.whenMissing')}
      data={(['invalid', 'importStart'] as const).map((choice) => ({
        value: choice,
        label: t(`needed.whenMissingChoices.${choice}`),
      }))}
      value={value}
      comboboxProps={{ width: 250, position: 'bottom-start' }}
      onChange={(chosen) => {
        if (chosen === 'invalid' || chosen === 'importStart') onEdit((old) => setWhenMissing(old, chosen));
      }}
    />
  );
}
