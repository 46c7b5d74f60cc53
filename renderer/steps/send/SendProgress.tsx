import { Group, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportProgress } from '../../../shared/model/run';
import type { Receiver } from '../../../shared/model/source';
import { StepFrame } from '../../components/StepFrame';
import { formatShare } from '../../format';
import { useStore } from '../../store/useStore';
import { PausedNote } from './PausedNote';
import { PauseSending } from './PauseSending';
import { progressLine } from './progressLine';
import { progressShare } from './progressShare';
import { RunRows } from './RunRows';
import classes from './SendProgress.module.css';
import { SpeedChoice } from './SpeedChoice';
import { StopSending } from './StopSending';
import { useReceiverName } from './useReceiverName';
import { WaitingNote } from './WaitingNote';

export interface SendProgressProps {
  readonly receiver: Receiver;
  /** Null until the engine has answered. */
  readonly progress: ImportProgress | null;
}

/** While events are sent: what was accepted of how many, how fast, and why it rests. */
export function SendProgress({ receiver, progress }: SendProgressProps) {
  const { t } = useTranslation('send');
  const name = useReceiverName(receiver);
  const stopImport = useStore((state) => state.stopImport);
  const changeSpeed = useStore((state) => state.changeSpeed);
  const chosenSpeed = useStore((state) => state.run?.speed);
  const share = progress ? progressShare(progress) : 0;
  const paused = progress?.state === 'paused';
  const stopping = progress?.state === 'stopping';
  const begun = progress !== null && progress.state !== 'starting';
  return (
    <StepFrame
      title={t(paused ? 'progress.pausedTitle' : 'progress.title', { receiver: name })}
      intro={t(paused ? 'progress.pausedIntro' : 'progress.intro')}
    >
      <div className={classes['card']}>
        <div className={classes['top']}>
          <span className={classes['share']}>{formatShare(share)}</span>
          <Group gap="sm">
            <PauseSending paused={paused} disabled={progress === null || stopping} />
            <StopSending
              accepted={progress?.events.accepted ?? 0}
              stopping={stopping}
              disabled={progress === null}
              onStop={() => {
                void stopImport();
              }}
            />
          </Group>
        </div>
        <Progress.Root size={12} className={classes['bar'] ?? ''}>
          <Progress.Section
            className={paused ? (classes['resting'] ?? '') : ''}
            value={Math.floor(share * 100)}
            aria-label={t('progress.label')}
            aria-valuetext={formatShare(share)}
          />
        </Progress.Root>
        <p className={classes['line']}>
          {stopping ? t('progress.stopping') : begun ? progressLine(t, progress) : t('progress.starting')}
        </p>
        {progress && !stopping && (
          <div className={classes['speed']}>
            <SpeedChoice
              speed={chosenSpeed === undefined ? (progress.speed ?? null) : chosenSpeed}
              receiver={receiver}
              onChange={(speed) => {
                void changeSpeed(speed);
              }}
            />
          </div>
        )}
      </div>
      {paused && (
        <div className={classes['note']}>
          <PausedNote underWay={progress.underWay} />
        </div>
      )}
      {progress?.state === 'waiting' && progress.waiting && (
        <div className={classes['note']}>
          <WaitingNote receiver={name} waiting={progress.waiting} />
        </div>
      )}
      {progress && <RunRows rows={progress.rows} receiver={receiver} running />}
    </StepFrame>
  );
}
