import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DialectSettingProps } from './DialectSettings';
import classes from './DialectSettings.module.css';

/** A character with which lines begin that are no rows. */
export function CommentSetting({ dialect, onChange }: DialectSettingProps) {
  const { t } = useTranslation('file');
  const { comment = '', ...without } = dialect;
  return (
    <TextInput
      size="xs"
      styles={{ wrapper: { width: 130 } }}
      label={t('comment.label')}
      placeholder={t('comment.none')}
      classNames={{ label: classes['label'] ?? '' }}
      value={comment}
      maxLength={1}
      onChange={({ currentTarget: { value } }) => {
        if (value === '') onChange(without);
        else if (value !== dialect.delimiter && value !== dialect.quote && value.trim() !== '')
          onChange({ ...dialect, comment: value });
      }}
    />
  );
}
