import { Button, Loader, VisuallyHidden } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconCheck } from '@tabler/icons-react';
import { Fragment, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dialect } from '../../../shared/model/dialect';
import type { FilePart, OpenedPreview } from '../../../shared/model/openedFile';
import { DialectSettings } from './DialectSettings';
import { useFileWords } from './useFileWords';
import classes from './FileSentence.module.css';

export interface FileSentenceProps {
  readonly preview: OpenedPreview;
  readonly reading: boolean;
  readonly onChange: (dialect: Dialect) => void;
  readonly onChangePart: (part: FilePart) => void;
}

function hasUnnamed({ dialect, warnings }: OpenedPreview): boolean {
  return (
    dialect.header && (dialect.unnamed !== undefined || warnings.some(({ kind }) => kind === 'unnamedColumn'))
  );
}

/** How the file was read in one sentence, and behind it the settings that change it. */
export function FileSentence({ preview, reading, onChange, onChangePart }: FileSentenceProps) {
  const { t } = useTranslation('file');
  const id = useId();
  const [open, setOpen] = useState(false);
  const { parts, rows, columns } = useFileWords(preview);
  return (
    <div className={classes['card']}>
      <div className={classes['bar']}>
        <p className={classes['sentence']}>
          {parts.map((part, index) => (
            <Fragment key={part}>
              {index > 0 && <span className={classes['dot']}> · </span>}
              <span className={classes['part']}>{part}</span>
            </Fragment>
          ))}
        </p>
        {reading && (
          <span className={classes['reading']}>
            <Loader size={14} aria-hidden />
            {t('readAgain')}
          </span>
        )}
        <Button
          variant="default"
          size="xs"
          leftSection={
            open ? <IconCheck size={15} aria-hidden /> : <IconAdjustmentsHorizontal size={15} aria-hidden />
          }
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? t('changeDone') : t('change')}
        </Button>
      </div>
      {open && (
        <div id={id}>
          <DialectSettings
            dialect={preview.dialect}
            parts={preview.parts}
            hasUnnamed={hasUnnamed(preview)}
            onChange={onChange}
            onChangePart={onChangePart}
          />
        </div>
      )}
      {/* Said once when something changed, not on every count on the way. */}
      <VisuallyHidden role="status">
        {preview.rowCount.exact ? t('status', { columns, rows }) : columns}
      </VisuallyHidden>
    </div>
  );
}
