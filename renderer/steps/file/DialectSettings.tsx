import { Input, SegmentedControl, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dialect } from '../../../shared/model/dialect';
import {
  delimiterKind,
  delimiterKinds,
  delimiterProblem,
  namedDelimiters,
  quoteKind,
  quoteKinds,
  quotes,
} from './dialectWords';
import classes from './DialectSettings.module.css';

export interface DialectSettingsProps {
  readonly dialect: Dialect;
  readonly onChange: (dialect: Dialect) => void;
}

/** How the file is read: each change is tried at once. */
export function DialectSettings({ dialect, onChange }: DialectSettingsProps) {
  const { t } = useTranslation('file');
  const id = useId();
  const [custom, setCustom] = useState(() =>
    delimiterKind(dialect.delimiter) === 'custom' ? dialect.delimiter : null,
  );
  const kind = custom === null ? delimiterKind(dialect.delimiter) : 'custom';
  const problem = custom === null || custom === '' ? null : delimiterProblem(custom, dialect.quote);

  return (
    <div role="group" aria-label={t('settings')} className={classes['settings']}>
      <div>
        <Input.Label id={`${id}-delimiter`} className={classes['label']}>
          {t('delimiter.label')}
        </Input.Label>
        <div className={classes['together']}>
          <SegmentedControl
            aria-labelledby={`${id}-delimiter`}
            size="xs"
            value={kind}
            data={delimiterKinds.map((value) => ({ value, label: t(`delimiter.${value}`) }))}
            onChange={(chosen) => {
              if (chosen === 'custom') {
                setCustom('');
                return;
              }
              setCustom(null);
              onChange({ ...dialect, delimiter: namedDelimiters[chosen] });
            }}
          />
          {kind === 'custom' && (
            <TextInput
              size="xs"
              className={classes['character']}
              aria-label={t('delimiter.customLabel')}
              value={custom ?? ''}
              maxLength={1}
              data-autofocus
              autoFocus={custom === ''}
              error={problem !== null && t(`delimiter.${problem}`)}
              onChange={({ currentTarget: { value } }) => {
                setCustom(value);
                if (delimiterProblem(value, dialect.quote) === null)
                  onChange({ ...dialect, delimiter: value });
              }}
            />
          )}
        </div>
      </div>
      <div>
        <Input.Label id={`${id}-quote`} className={classes['label']}>
          {t('quote.label')}
        </Input.Label>
        <SegmentedControl
          aria-labelledby={`${id}-quote`}
          size="xs"
          value={quoteKind(dialect.quote)}
          data={quoteKinds.map((value) => ({
            value,
            label: <span aria-label={t(`quote.${value}Name`)}>{t(`quote.${value}`)}</span>,
          }))}
          onChange={(chosen) => {
            onChange({ ...dialect, quote: quotes[chosen] });
          }}
        />
      </div>
      <div>
        <Input.Label id={`${id}-header`} className={classes['label']}>
          {t('header.label')}
        </Input.Label>
        <SegmentedControl
          aria-labelledby={`${id}-header`}
          size="xs"
          value={dialect.header ? 'yes' : 'no'}
          data={(['yes', 'no'] as const).map((value) => ({ value, label: t(`header.${value}`) }))}
          onChange={(chosen) => {
            onChange({ ...dialect, header: chosen === 'yes' });
          }}
        />
      </div>
    </div>
  );
}
