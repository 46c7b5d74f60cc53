import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Dialect } from '../../../shared/model/dialect';
import type { FilePart, FileParts } from '../../../shared/model/openedFile';
import classes from './DialectSettings.module.css';

export interface PartSettingProps {
  readonly dialect: Dialect;
  readonly parts: FileParts | undefined;
  readonly onChange: (part: FilePart) => void;
}

/** Which file of an archive, and which sheet of a workbook. What is chosen is looked at anew. */
export function PartSetting({ dialect, parts, onChange }: PartSettingProps) {
  const { t } = useTranslation('file');
  const { packing, layout } = dialect;
  const shared = {
    size: 'xs',
    w: 260,
    searchable: true,
    allowDeselect: false,
    classNames: { label: classes['label'] ?? '' },
  } as const;
  return (
    <>
      {parts?.entries && (
        <Select
          {...shared}
          label={t('part.entry')}
          data={[...parts.entries]}
          value={packing?.kind === 'zip' ? packing.entry : null}
          onChange={(entry) => {
            if (entry !== null) onChange({ entry });
          }}
        />
      )}
      {parts?.sheets && (
        <Select
          {...shared}
          label={t('part.sheet')}
          data={[...parts.sheets]}
          value={layout?.kind === 'sheet' ? layout.name : null}
          onChange={(sheet) => {
            if (sheet === null) return;
            onChange({ ...(packing?.kind === 'zip' ? { entry: packing.entry } : {}), sheet });
          }}
        />
      )}
    </>
  );
}
