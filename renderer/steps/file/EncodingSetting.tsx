import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { encodings } from '../../../shared/model/dialect';
import type { DialectSettingProps } from './DialectSettings';
import { type EncodingGroup, encodingGroups, encodingNames } from './encodingNames';
import classes from './DialectSettings.module.css';

const groups = [
  'unicode',
  'western',
  'central',
  'cyrillic',
  'greek',
  'turkish',
  'eastAsian',
] as const satisfies readonly EncodingGroup[];

/** Which characters the file's bytes stand for. */
export function EncodingSetting({ dialect, onChange }: DialectSettingProps) {
  const { t } = useTranslation('file');
  return (
    <Select
      size="xs"
      w={220}
      searchable
      allowDeselect={false}
      label={t('encoding.label')}
      classNames={{ label: classes['label'] ?? '' }}
      data={groups.map((group) => ({
        group: t(`encoding.groups.${group}`),
        items: encodingGroups[group].map((value) => ({ value, label: encodingNames[value] })),
      }))}
      value={dialect.encoding}
      nothingFoundMessage={t('encoding.noMatch')}
      onChange={(chosen) => {
        const encoding = encodings.find((name) => name === chosen);
        if (encoding) onChange({ ...dialect, encoding });
      }}
    />
  );
}
