import { Checkbox, Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialectSettingProps } from './DialectSettings';
import { quoteKind, quoteKinds, quotes } from './dialectWords';
import classes from './DialectSettings.module.css';

/** What encloses a cell that holds a separator, and how such a sign is written inside of one. */
export function QuoteSetting({ dialect, onChange }: DialectSettingProps) {
  const { t } = useTranslation('file');
  const id = useId();
  const { escape: _, ...doubled } = dialect;
  return (
    <div>
      <Input.Label id={id} className={classes['label']}>
        {t('quote.label')}
      </Input.Label>
      <div className={classes['together']}>
        <SegmentedControl
          aria-labelledby={id}
          size="xs"
          value={quoteKind(dialect.quote)}
          data={quoteKinds.map((value) => ({
            value,
            label: <span aria-label={t(`quote.${value}Name`)}>{t(`quote.${value}`)}</span>,
          }))}
          onChange={(chosen) => {
            onChange({ ...(chosen === 'none' ? doubled : dialect), quote: quotes[chosen] });
          }}
        />
        {dialect.quote !== '' && (
          <Checkbox
            size="xs"
            className={classes['beside'] ?? ''}
            label={t('quote.backslash')}
            checked={dialect.escape !== undefined}
            onChange={({ currentTarget: { checked } }) => {
              onChange(checked ? { ...dialect, escape: '\\' } : doubled);
            }}
          />
        )}
      </div>
    </div>
  );
}
