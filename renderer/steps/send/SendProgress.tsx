import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportProgress } from '../../../shared/model/run';
import type { Receiver } from '../../../shared/model/source';
import { StepFrame } from '../../components/StepFrame';
import { formatShare } from '../../format';
import { useStore } from '../../store/useStore';
import { progressLine } from './progressLine';
import { progressShare } from './progressShare';
import { RunRows } from './RunRows';
import classes from './SendProgress.module.css';
import { StopSending } from './StopSending';
import { useReceiverName } from './useReceiverName';
import { WaitingNote } from './WaitingNote';

export interface SendProgressProps {
  readonly receiver: Receiver;
  /** Null until the engine has answered. */
  readonly progress: ImportProgress | null;
}

/** While events are sent: what was accepted of how many, how fast, and why it waits. */
export function SendProgress({ receiver, progress }: SendProgressProps) {
  const { t } = useTranslation('send');
  const name = useReceiverName(receiver);
  const stopImport = useStore((state) => state.stopImport);
  const share = progress ? progressShare(progress) : 0;
  const stopping = progress?.state === 'stopping';
  const begun = progress !== null && progress.state !== 'starting';
  return (
    <StepFrame title={t('progress.title', { receiver: name })} intro={t('progress.intro')}>
      <div className={classes['card']}>
        <div className={classes['top']}>
          <span className={classes['share']}>{formatShare(share)}</span>
          <StopSending
            accepted={progress?.events.accepted ?? 0}
            stopping={stopping}
            disabled={progress === null}
            onStop={() => {
              void stopImport();
            }}
          />
        </div>
        <Progress.Root size={12} className={classes['bar'] ?? ''}>
          <Progress.Section
            value={Math.floor(share * 100)}
            aria-label={t('progress.label')}
            aria-valuetext={formatShare(share)}
          />
        </Progress.Root>
        <p className={classes['line']}>
          {stopping ? t('progress.stopping') : begun ? progressLine(t, progress) : t('progress.starting')}
        </p>
      </div>
      {progress?.state === 'waiting' && progress.waiting && (
        <WaitingNote receiver={name} waiting={progress.waiting} />
      )}
      {progress && <RunRows rows={progress.rows} receiver={receiver} running />}
    </StepFrame>
  );
}
