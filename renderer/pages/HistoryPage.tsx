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
import { usePolling } from './usePolling';

/** Every import, whenever it was sent: the list, or one of it. */
export function HistoryPage() {
  const refreshHistory = useStore((state) => state.refreshHistory);
  const shown = useStore(({ history, shownImport }) =>
    history?.imports.find(({ importId }) => importId === shownImport?.importId),
  );
  const heldElsewhere = useStore(
    ({ history }) => history?.imports.some((past) => past.heldElsewhere) ?? false,
  );
  useEffect(() => {
    const refresh = () => void refreshHistory();
    refresh();
    // Meanwhile an import may have been begun, or ended, without this window.
    window.addEventListener('focus', refresh);
    return () => {
      window.removeEventListener('focus', refresh);
    };
  }, [refreshHistory]);
  return (
    <>
      {heldElsewhere && <Following />}
      {shown ? <PastDetails key={shown.importId} past={shown} /> : <AllImports />}
    </>
  );
}

/** What another process does is told by nobody: it is looked at again every few seconds. */
function Following() {
  const refreshHistory = useStore((state) => state.refreshHistory);
  usePolling(refreshHistory, 3000);
  return null;
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
