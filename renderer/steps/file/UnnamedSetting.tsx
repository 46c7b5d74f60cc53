import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialectSettingProps } from './DialectSettings';
import { leaveUnnamed } from './tableStart';
import classes from './DialectSettings.module.css';

/** Which column has no name, where rows have more cells than there are names. */
export function UnnamedSetting({ dialect, onChange }: DialectSettingProps) {
  const { t } = useTranslation('file');
  const id = useId();
  return (
    <div>
      <Input.Label id={id} className={classes['label']}>
        {t('header.unnamed')}
      </Input.Label>
      <SegmentedControl
        aria-labelledby={id}
        size="xs"
        value={dialect.unnamed ?? 'last'}
        data={[
          { value: 'first', label: t('header.unnamedFirst') },
          { value: 'last', label: t('header.unnamedLast') },
        ]}
        onChange={(chosen) => {
          onChange(leaveUnnamed(dialect, chosen));
        }}
      />
    </div>
  );
}
