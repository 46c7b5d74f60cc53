import { Button, Group } from '@mantine/core';
import { IconDownload, IconFolder, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/model/failure';
import type { PastImport } from '../../../shared/model/history';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { ReportActions } from '../../components/ReportActions';
import { useStore } from '../../store/useStore';
import classes from './PastActions.module.css';
import { isUnderWay } from './pastStatus';

export interface PastActionsProps {
  readonly past: PastImport;
  /** As it is called in sentences. */
  readonly receiver: string;
  readonly onResult: (result: Result<unknown>) => void;
}

/** What can be done with an import that was sent, besides continuing it. */
export function PastActions({ past, receiver, onResult }: PastActionsProps) {
  const { t } = useTranslation(['history', 'send']);
  const continuePast = useStore((state) => state.continuePast);
  const showPastFolder = useStore((state) => state.showPastFolder);
  const openReport = useStore((state) => state.openReport);
  const saveReport = useStore((state) => state.saveReport);
  const savePastNotSent = useStore((state) => state.savePastNotSent);
  const [saved, setSaved] = useState<{ readonly name: string; readonly rows: number } | null>(null);
  const { importId, rows } = past;
  const underWay = isUnderWay(past);

  async function save() {
    const result = await savePastNotSent(importId);
    onResult(result);
    setSaved(result.ok ? result.value : null);
  }

  return (
    <>
      <Group gap="sm" mt="md" align="flex-start">
        {!underWay && rows.refused > 0 && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={() => {
              void continuePast(importId, { refused: 'retry' }).then(onResult);
            }}
          >
            {t('history:details.retry', { count: rows.refused })}
          </Button>
        )}
        {!underWay && rows.accepted < rows.read && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => {
              void save();
            }}
          >
            {t('history:details.save')}
          </Button>
        )}
        {!underWay && (
          <ReportActions onOpen={() => openReport(importId)} onSave={() => saveReport(importId)} />
        )}
        <Button
          variant="default"
          leftSection={<IconFolder size={16} aria-hidden />}
          onClick={() => {
            void showPastFolder(importId).then(onResult);
          }}
        >
          {t('history:details.folder')}
        </Button>
        {(!underWay || past.heldElsewhere) && (
          <DeleteData past={past} receiver={receiver} onResult={onResult} />
        )}
      </Group>
      <div role="status" className={classes['saved']}>
        {saved && t('send:result.saved', { count: saved.rows, name: saved.name })}
      </div>
    </>
  );
}

/** Deletes everything but the numbers; says before what cannot be done afterwards. */
function DeleteData({ past, receiver, onResult }: PastActionsProps) {
  const { t } = useTranslation('history');
  const deletePast = useStore((state) => state.deletePast);
  const [asking, setAsking] = useState(false);
  const left = past.rows.notSent + past.rows.inDoubt;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTrash size={16} aria-hidden />}
        disabled={past.heldElsewhere === true}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('details.delete')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('delete.title', { name: past.file.name })}
        confirm={t('delete.confirm')}
        onConfirm={() => {
          void deletePast(past.importId).then(onResult);
        }}
        onClose={() => {
          setAsking(false);
        }}
      >
        <p className={classes['words']}>{t('delete.text')}</p>
        {left > 0 && <p className={classes['words']}>{t('delete.unfinished', { count: left })}</p>}
        <p className={classes['words']}>{t('delete.stays', { receiver })}</p>
      </ConfirmDialog>
    </>
  );
}
