import { useTranslation } from 'react-i18next';
import type { Dialect } from '../../../shared/model/dialect';
import type { FilePart, FileParts } from '../../../shared/model/openedFile';
import { CommentSetting } from './CommentSetting';
import { DelimiterSetting } from './DelimiterSetting';
import { EncodingSetting } from './EncodingSetting';
import { NamesSetting } from './NamesSetting';
import { PartSetting } from './PartSetting';
import { QuoteSetting } from './QuoteSetting';
import { UnnamedSetting } from './UnnamedSetting';
import classes from './DialectSettings.module.css';

export interface DialectSettingProps {
  readonly dialect: Dialect;
  readonly onChange: (dialect: Dialect) => void;
}

export interface DialectSettingsProps extends DialectSettingProps {
  readonly parts: FileParts | undefined;
  /** Whether a column has no name although a row has the names. */
  readonly hasUnnamed: boolean;
  readonly onChangePart: (part: FilePart) => void;
}

/** How the file is read, as far as it has a meaning for what the file is: each change is tried at once. */
export function DialectSettings({
  dialect,
  parts,
  hasUnnamed,
  onChange,
  onChangePart,
}: DialectSettingsProps) {
  const { t } = useTranslation('file');
  const { layout } = dialect;
  const setting = { dialect, onChange };
  return (
    <div role="group" aria-label={t('settings')} className={classes['settings']}>
      <PartSetting dialect={dialect} parts={parts} onChange={onChangePart} />
      {layout === undefined && <DelimiterSetting {...setting} />}
      {layout === undefined && <QuoteSetting {...setting} />}
      {(layout === undefined || layout.kind === 'sheet') && <NamesSetting {...setting} />}
      {layout === undefined && hasUnnamed && <UnnamedSetting {...setting} />}
      {layout?.kind !== 'sheet' && <EncodingSetting {...setting} />}
      {layout === undefined && <CommentSetting {...setting} />}
    </div>
  );
}
