import { Input, NumberInput, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialectSettingProps } from './DialectSettings';
import { firstRowOf, leaveOutLast, startAt } from './tableStart';
import classes from './DialectSettings.module.css';

const mostRows = 1_000_000;

/** Whether a row names the columns, where the table begins, and where it ends. */
export function NamesSetting({ dialect, onChange }: DialectSettingProps) {
  const { t } = useTranslation('file');
  const id = useId();
  const first = firstRowOf(dialect);
  const shared = {
    size: 'xs',
    styles: { wrapper: { width: 92 } },
    allowDecimal: false,
    max: mostRows,
    clampBehavior: 'strict',
  } as const;
  return (
    <>
      <div>
        <Input.Label id={id} className={classes['label']}>
          {t('header.label')}
        </Input.Label>
        <SegmentedControl
          aria-labelledby={id}
          size="xs"
          value={dialect.header ? 'yes' : 'no'}
          data={(['yes', 'no'] as const).map((value) => ({ value, label: t(`header.${value}`) }))}
          onChange={(chosen) => {
            onChange(startAt(dialect, first, chosen === 'yes'));
          }}
        />
      </div>
      <NumberInput
        {...shared}
        label={t(dialect.header ? 'header.namesRow' : 'header.firstRow')}
        classNames={{ label: classes['label'] ?? '' }}
        min={1}
        value={first}
        onChange={(value) => {
          if (typeof value === 'number' && value !== first) onChange(startAt(dialect, value, dialect.header));
        }}
      />
      <NumberInput
        {...shared}
        label={t('header.leaveOutLast')}
        classNames={{ label: classes['label'] ?? '' }}
        min={0}
        value={dialect.skipLast ?? 0}
        onChange={(value) => {
          if (typeof value === 'number' && value !== (dialect.skipLast ?? 0))
            onChange(leaveOutLast(dialect, value));
        }}
      />
    </>
  );
}
