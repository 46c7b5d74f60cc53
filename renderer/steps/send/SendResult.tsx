import { Button } from '@mantine/core';
import { IconInbox, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/model/failure';
import type { ImportProgress } from '../../../shared/model/run';
import type { Receiver } from '../../../shared/model/source';
import { FailureAlert } from '../../components/FailureAlert';
import { ProblemList } from '../../components/ProblemList';
import { StepFrame } from '../../components/StepFrame';
import { useStore } from '../../store/useStore';
import { canContinue } from './canContinue';
import { ResultActions } from './ResultActions';
import { ResultFacts } from './ResultFacts';
import { questionOf } from './questions/question';
import { questionTitle } from './questions/questionTitle';
import { SendQuestion } from './questions/SendQuestion';
import { resultIntro, resultTitle } from './resultTitle';
import { RunRows } from './RunRows';
import classes from './SendResult.module.css';
import { useReceiverName } from './useReceiverName';

const noColumns: readonly string[] = [];

export interface SendResultProps {
  readonly receiver: Receiver;
  readonly progress: ImportProgress;
  /** Why it could not continue. */
  readonly failure: Failure | null;
}

/** What became of every row, and the way on. */
export function SendResult({ receiver, progress, failure }: SendResultProps) {
  const { t } = useTranslation('send');
  const name = useReceiverName(receiver);
  const columns = useStore((state) => state.run?.plan.columns ?? noColumns);
  const file = useStore((state) => state.run?.file.name ?? '');
  const why = failure ?? progress.failure;
  const question = why && questionOf(why);
  const { accepted, refused, inDoubt } = progress.rows;
  const sent = accepted + refused + inDoubt > 0;
  return (
    <StepFrame
      // Another question begins at its heading.
      key={question?.kind}
      title={question ? questionTitle(t, question, { receiver: name, file }) : resultTitle(t, progress)}
      intro={question && !sent ? t('question.nothingSent') : resultIntro(t, progress, name)}
      primary={question ? undefined : <PrimaryAction receiver={receiver} progress={progress} />}
    >
      {question && <SendQuestion question={question} receiver={receiver} sent={sent} />}
      {why && !question && (
        <div className={classes['failure']}>
          <FailureAlert failure={why} />
        </div>
      )}
      {(progress.rows.read > 0 || !question) && (
        <RunRows rows={progress.rows} receiver={receiver} running={false} />
      )}
      <ResultActions
        receiver={receiver}
        progress={progress}
        asking={question !== undefined && question !== null}
      />
      <div className={classes[progress.problems.length > 0 ? 'columns' : 'facts']}>
        {progress.problems.length > 0 && (
          <section aria-labelledby="result-problems">
            <h2 id="result-problems" className={classes['title']}>
              {t('result.problems')}
            </h2>
            <ProblemList problems={progress.problems} columns={columns} />
          </section>
        )}
        {(progress.requests > 0 || !question) && <ResultFacts progress={progress} />}
      </div>
    </StepFrame>
  );
}

function PrimaryAction({
  receiver,
  progress,
}: {
  readonly receiver: Receiver;
  readonly progress: ImportProgress;
}) {
  const { t } = useTranslation('send');
  const continueImport = useStore((state) => state.continueImport);
  const showPage = useStore((state) => state.showPage);
  const nextFile = useStore((state) => state.nextFile);
  const [continuing, setContinuing] = useState(false);
  if (canContinue(progress)) {
    return (
      <Button
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        loading={continuing}
        onClick={() => {
          setContinuing(true);
          void continueImport().finally(() => {
            setContinuing(false);
          });
        }}
      >
        {t('result.continue')}
      </Button>
    );
  }
  if (receiver.kind === 'practice') {
    return (
      <Button
        leftSection={<IconInbox size={16} aria-hidden />}
        onClick={() => {
          showPage('practice');
        }}
      >
        {t('result.inbox')}
      </Button>
    );
  }
  return <Button onClick={nextFile}>{t('result.another')}</Button>;
}
