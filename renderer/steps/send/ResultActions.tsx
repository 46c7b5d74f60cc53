import { Button, Group } from '@mantine/core';
import { IconDownload, IconFolder, IconInbox, IconRefresh, IconSend, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/model/failure';
import type { ImportProgress } from '../../../shared/model/run';
import type { Receiver } from '../../../shared/model/source';
import { FailureAlert } from '../../components/FailureAlert';
import { ReportActions } from '../../components/ReportActions';
import { useStore } from '../../store/useStore';
import { canContinue } from './canContinue';
import classes from './ResultActions.module.css';
import { useSaveNotSent } from './useSaveNotSent';

export interface ResultActionsProps {
  readonly receiver: Receiver;
  readonly progress: ImportProgress;
  /** A question stands above, whose answers are what can be done. */
  readonly asking: boolean;
}

/** What can be done with a result, besides the one primary action at the bottom. */
export function ResultActions({ receiver, progress, asking }: ResultActionsProps) {
  const { t } = useTranslation('send');
  const showPage = useStore((state) => state.showPage);
  const fileOpen = useStore((state) => state.file.kind === 'open');
  const nextFile = useStore((state) => state.nextFile);
  const leaveResult = useStore((state) => state.leaveResult);
  const continueImport = useStore((state) => state.continueImport);
  const showPastFolder = useStore((state) => state.showPastFolder);
  const [folderFailure, setFolderFailure] = useState<Failure | null>(null);
  const openReport = useStore((state) => state.openReport);
  const saveReport = useStore((state) => state.saveReport);
  const { saving, save } = useSaveNotSent();
  const { importId, rows } = progress;
  const practice = receiver.kind === 'practice';
  const goesOn = canContinue(progress);
  return (
    <>
      <Group gap="sm" mt="md">
        {!asking && rows.refused > 0 && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} aria-hidden />}
            onClick={() => {
              void continueImport({ choices: { refused: 'retry' } });
            }}
          >
            {t('result.retry', { count: rows.refused })}
          </Button>
        )}
        {rows.accepted < rows.read && (
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={save}>
            {t('result.save')}
          </Button>
        )}
        {practice && goesOn && !asking && (
          <Button
            variant="default"
            leftSection={<IconInbox size={16} aria-hidden />}
            onClick={() => {
              showPage('practice');
            }}
          >
            {t('result.inbox')}
          </Button>
        )}
        {fileOpen && !asking && (
          <Button variant="default" leftSection={<IconSend size={16} aria-hidden />} onClick={leaveResult}>
            {t(practice ? 'result.elsewhere' : 'result.again')}
          </Button>
        )}
        {(practice || goesOn) && !asking && (
          <Button variant="default" leftSection={<IconTable size={16} aria-hidden />} onClick={nextFile}>
            {t('result.another')}
          </Button>
        )}
      </Group>
      <div role="status" className={classes['saved']}>
        {saving.kind === 'saved' && t('result.saved', { count: saving.rows, name: saving.name })}
      </div>
      {saving.kind === 'failed' && <FailureAlert failure={saving.failure} />}
      {!asking && (
        <Group gap="sm" mt="sm" align="flex-start">
          <ReportActions onOpen={() => openReport(importId)} onSave={() => saveReport(importId)} />
          <Button
            variant="default"
            leftSection={<IconFolder size={16} aria-hidden />}
            onClick={() => {
              void showPastFolder(importId).then((shown) => {
                setFolderFailure(shown.ok ? null : shown.failure);
              });
            }}
          >
            {t('result.folder')}
          </Button>
        </Group>
      )}
      {folderFailure && <FailureAlert failure={folderFailure} />}
    </>
  );
}
