import { Button } from '@mantine/core';
import { IconEye, IconPlayerPlay, IconTerminal2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure, Result } from '../../../shared/model/failure';
import { isUnfinished, type PastImport } from '../../../shared/model/history';
import { FailureAlert } from '../../components/FailureAlert';
import { Note } from '../../components/Note';
import { ProblemList } from '../../components/ProblemList';
import { StepFrame } from '../../components/StepFrame';
import { formatMoment } from '../../format';
import { ResultFacts } from '../../steps/send/ResultFacts';
import { RunRows } from '../../steps/send/RunRows';
import { useStore } from '../../store/useStore';
import { KeepSetUp } from './KeepSetUp';
import { PastActions } from './PastActions';
import classes from './PastDetails.module.css';
import { PastSetUp } from './PastSetUp';
import { isUnderWay, pastReceiver, pastStatus } from './pastStatus';
import { StatusSign } from './StatusSign';

/** One import of the history: what became of every row, what was sent how, and the ways on. */
export function PastDetails({ past }: { readonly past: PastImport }) {
  const { t } = useTranslation('history');
  const showPast = useStore((state) => state.showPast);
  const shown = useStore((state) => state.shownImport);
  const [failure, setFailure] = useState<Failure | null>(null);
  const status = pastStatus(t, past);
  const underWay = isUnderWay(past);
  const details = shown?.details ?? null;
  const why = failure ?? shown?.failure ?? past.failure;
  const receiver = pastReceiver(t, past);

  /** What went wrong is said here, above everything. */
  function tell(result: Result<unknown>) {
    setFailure(result.ok ? null : result.failure);
  }

  return (
    <StepFrame
      title={past.file.name}
      intro={t('details.intro', { when: formatMoment(past.startedAt), receiver })}
      onBack={() => {
        void showPast(null);
      }}
      hint={isUnfinished(past) && !past.heldElsewhere ? t('details.unfinished') : undefined}
      primary={<PrimaryAction past={past} onResult={tell} />}
    >
      <p className={classes['status']}>
        <StatusSign tone={status.tone} size={20} />
        {status.text}
      </p>
      {past.heldElsewhere && (
        <div className={classes['note']}>
          <Note icon={<IconTerminal2 size={20} aria-hidden />} title={t('details.elsewhereTitle')}>
            {t('details.elsewhere')}
          </Note>
        </div>
      )}
      {why && (
        <div className={classes['note']}>
          <FailureAlert failure={why} />
        </div>
      )}
      <RunRows
        rows={past.rows}
        receiver={past.receiver?.kind === 'practice' ? past.receiver : { kind: 'source', sourceId: '' }}
        running={underWay}
      />
      {past.data === 'deleted' ? (
        <p className={classes['deleted']}>{t('details.deletedText')}</p>
      ) : (
        <PastActions past={past} receiver={receiver} onResult={tell} />
      )}
      {details && (
        <div className={classes['columns']}>
          <PastSetUp past={past} plan={details.plan}>
            <KeepSetUp plan={details.plan} fileName={past.file.name} />
          </PastSetUp>
          <ResultFacts progress={details.progress} />
        </div>
      )}
      {details && details.progress.problems.length > 0 && (
        <section aria-labelledby="past-problems">
          <h2 id="past-problems" className={classes['title']}>
            {t('details.problems')}
          </h2>
          <ProblemList problems={details.progress.problems} columns={details.plan.columns} />
        </section>
      )}
    </StepFrame>
  );
}

interface PrimaryActionProps {
  readonly past: PastImport;
  readonly onResult: (result: Result<unknown>) => void;
}

/** Continue what is unfinished, or look at what is sending. */
function PrimaryAction({ past, onResult }: PrimaryActionProps) {
  const { t } = useTranslation('history');
  const continuePast = useStore((state) => state.continuePast);
  const showPage = useStore((state) => state.showPage);
  const shownThere = useStore((state) => state.run?.importId === past.importId);
  const [continuing, setContinuing] = useState(false);
  if (isUnderWay(past) && !past.heldElsewhere) {
    if (!shownThere) return null;
    return (
      <Button
        leftSection={<IconEye size={16} aria-hidden />}
        onClick={() => {
          showPage('import');
        }}
      >
        {t('details.watch')}
      </Button>
    );
  }
  if (!isUnfinished(past)) return null;
  return (
    <Button
      leftSection={<IconPlayerPlay size={16} aria-hidden />}
      disabled={past.heldElsewhere === true}
      loading={continuing}
      onClick={() => {
        setContinuing(true);
        void continuePast(past.importId).then((result) => {
          setContinuing(false);
          onResult(result);
        });
      }}
    >
      {t('details.continue')}
    </Button>
  );
}
