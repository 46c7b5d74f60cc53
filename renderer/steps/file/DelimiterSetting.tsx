import { Input, SegmentedControl, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialectSettingProps } from './DialectSettings';
import { delimiterKind, delimiterKinds, delimiterProblem, namedDelimiters } from './dialectWords';
import classes from './DialectSettings.module.css';

/** What separates the cells: the usual characters, or any other. */
export function DelimiterSetting({ dialect, onChange }: DialectSettingProps) {
  const { t } = useTranslation('file');
  const id = useId();
  const [custom, setCustom] = useState(() =>
    delimiterKind(dialect.delimiter) === 'custom' ? dialect.delimiter : null,
  );
  const kind = custom === null ? delimiterKind(dialect.delimiter) : 'custom';
  const problem = custom === null || custom === '' ? null : delimiterProblem(custom, dialect.quote);
  return (
    <div>
      <Input.Label id={id} className={classes['label']}>
        {t('delimiter.label')}
      </Input.Label>
      <div className={classes['together']}>
        <SegmentedControl
          aria-labelledby={id}
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
              if (delimiterProblem(value, dialect.quote) === null) onChange({ ...dialect, delimiter: value });
            }}
          />
        )}
      </div>
    </div>
  );
}
