import { Button } from '@mantine/core';
import { IconShieldCheck, IconTable } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StepFrame } from '../components/StepFrame';
import { useStore } from '../store/useStore';
import { ContinueDraft } from './home/ContinueDraft';
import { DropFailure, type NotTaken } from './home/DropFailure';
import type { Dropped } from './home/dropped';
import { DropZone } from './home/DropZone';
import { HowItWorks } from './home/HowItWorks';
import { RecentImports } from './home/RecentImports';
import { UnfinishedImport } from './home/UnfinishedImport';
import { useDropTarget } from './home/useDropTarget';
import { usePaste } from './home/usePaste';
import { WhichFiles } from './home/WhichFiles';
import classes from './HomeStep.module.css';

/** Before there is a file: everything on the page is a way to one. */
export function HomeStep() {
  const { t } = useTranslation(['home', 'common']);
  const file = useStore((state) => state.file);
  const pasteKeys = useStore((state) => (state.info?.platform === 'darwin' ? '⌘V' : 'Ctrl+V'));
  const chooseFile = useStore((state) => state.chooseFile);
  const dropFile = useStore((state) => state.dropFile);
  const dropFiles = useStore((state) => state.dropFiles);
  const pasteRows = useStore((state) => state.pasteRows);
  const openSample = useStore((state) => state.openSample);
  const [notTaken, setNotTaken] = useState<NotTaken | null>(null);
  const opening = file.kind === 'opening';
  const recent = useStore((state) => state.history?.imports);
  const refreshHistory = useStore((state) => state.refreshHistory);
  useEffect(() => {
    void refreshHistory();
  }, [refreshHistory]);

  function take(dropped: Dropped) {
    if (opening) return;
    setNotTaken(dropped.kind === 'folder' ? dropped : null);
    if (dropped.kind === 'file') void dropFile(dropped.file);
    if (dropped.kind === 'files') void dropFiles(dropped.files);
    if (dropped.kind === 'rows') void pasteRows(dropped.text);
  }

  function start(way: () => Promise<void>) {
    setNotTaken(null);
    void way();
  }

  const target = useDropTarget(take);
  usePaste(take);
  return (
    <div className={classes['home']} {...target.handlers}>
      <StepFrame title={t('home:title')} intro={t('home:intro')}>
        <div className={classes['content']}>
          <DropFailure
            notTaken={notTaken}
            failure={file.kind === 'failed' ? file.failure : null}
            onChoose={() => {
              start(chooseFile);
            }}
          />
          {file.kind === 'which' && <WhichFiles groups={file.groups} />}
          <UnfinishedImport />
          <ContinueDraft />
          <DropZone
            isOver={target.isOver}
            opening={opening ? file.name : null}
            pasteKeys={pasteKeys}
            onChoose={() => {
              start(chooseFile);
            }}
          />
          <div className={classes['below']}>
            <span className={classes['promise']}>
              <IconShieldCheck size={18} stroke={1.75} aria-hidden />
              {t('common:nothingSent')}
            </span>
            <Button
              variant="default"
              leftSection={<IconTable size={16} aria-hidden />}
              disabled={opening}
              title={t('home:sample.about')}
              onClick={() => {
                start(openSample);
              }}
            >
              {t('home:sample.action')}
            </Button>
          </div>
          {recent && recent.length > 0 ? <RecentImports imports={recent} /> : <HowItWorks />}
        </div>
      </StepFrame>
    </div>
  );
}
