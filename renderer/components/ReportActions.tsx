import { Button } from '@mantine/core';
import { IconFileDownload, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Result } from '../../shared/model/failure';
import { FailureAlert } from './FailureAlert';
import classes from './ReportActions.module.css';

export interface ReportActionsProps {
  readonly onOpen: () => Promise<Result<unknown>>;
  readonly onSave: () => Promise<Result<{ readonly name: string } | null>>;
}

type Told =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** An import's report: to look at in the browser, and to keep where the person wants it. */
export function ReportActions({ onOpen, onSave }: ReportActionsProps) {
  const { t } = useTranslation('common');
  const [told, setTold] = useState<Told>({ kind: 'nothing' });

  async function open() {
    const opened = await onOpen();
    setTold(opened.ok ? { kind: 'nothing' } : { kind: 'failed', failure: opened.failure });
  }

  async function save() {
    const saved = await onSave();
    if (!saved.ok) setTold({ kind: 'failed', failure: saved.failure });
    else setTold(saved.value ? { kind: 'saved', name: saved.value.name } : { kind: 'nothing' });
  }

  return (
    <div>
      <div className={classes['buttons']}>
        <Button
          variant="default"
          leftSection={<IconFileText size={16} aria-hidden />}
          onClick={() => {
            void open();
          }}
        >
          {t('report.open')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileDownload size={16} aria-hidden />}
          onClick={() => {
            void save();
          }}
        >
          {t('report.save')}
        </Button>
      </div>
      <div role="status" className={classes['told']}>
        {told.kind === 'saved' && t('report.saved', { name: told.name })}
      </div>
      {told.kind === 'failed' && <FailureAlert failure={told.failure} />}
    </div>
  );
}
