import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState';
import { FailureAlert } from '../components/FailureAlert';
import { StepFrame } from '../components/StepFrame';
import { useStore } from '../store/useStore';
import { OtherFolders } from './history/OtherFolders';
import { PastDetails } from './history/PastDetails';
import { PastList } from './history/PastList';
import classes from './HistoryPage.module.css';

/** Every import, whenever it was sent: the list, or one of it. */
export function HistoryPage() {
  const refreshHistory = useStore((state) => state.refreshHistory);
  const shown = useStore(({ history, shownImport }) =>
    history?.imports.find(({ importId }) => importId === shownImport?.importId),
  );
  useEffect(() => {
    void refreshHistory();
  }, [refreshHistory]);
  return shown ? <PastDetails key={shown.importId} past={shown} /> : <AllImports />;
}

function AllImports() {
  const { t } = useTranslation('history');
  const history = useStore((state) => state.history);
  const failure = useStore((state) => state.historyFailure);
  const showPast = useStore((state) => state.showPast);
  return (
    <StepFrame title={t('title')} intro={t('intro')} fill>
      {failure && (
        <div className={classes['failure']}>
          <FailureAlert failure={failure} />
        </div>
      )}
      {history && history.others.length > 0 && <OtherFolders others={history.others} />}
      {history?.imports.length === 0 && <NothingYet />}
      {history && history.imports.length > 0 && (
        <PastList
          imports={history.imports}
          onShow={(importId) => {
            void showPast(importId);
          }}
        />
      )}
    </StepFrame>
  );
}

function NothingYet() {
  const { t } = useTranslation('history');
  const showPage = useStore((state) => state.showPage);
  return (
    <EmptyState
      icon={<IconHistory size={28} stroke={1.5} aria-hidden />}
      title={t('empty.title')}
      action={
        <Button
          variant="default"
          onClick={() => {
            showPage('import');
          }}
        >
          {t('empty.action')}
        </Button>
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}
