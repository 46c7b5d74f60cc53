import { Button, Progress } from '@mantine/core';
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CheckReport } from '../../../shared/model/run';
import { formatShare } from '../../format';
import classes from './CheckProgress.module.css';

export interface CheckProgressProps {
  /** Null while the file is being opened. */
  readonly report: CheckReport | null;
  readonly stopped: boolean;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

/** How far a check is or came, and the way to stop it or to begin it again. */
export function CheckProgress({ report, stopped, onStop, onAgain }: CheckProgressProps) {
  const { t } = useTranslation('check');
  const share = report && report.bytesTotal > 0 ? Math.min(1, report.bytesRead / report.bytesTotal) : 0;
  const Icon = stopped ? IconRefresh : IconPlayerStop;
  return (
    <div className={classes['progress']}>
      <div className={classes['words']}>
        {report ? (
          <>
            <strong>{formatShare(share)}</strong>
            <span>{t('progress.sofar', { count: report.rows.read })}</span>
          </>
        ) : (
          <span>{t('progress.starting')}</span>
        )}
      </div>
      <Progress.Root size={8} className={classes['bar'] ?? ''}>
        <Progress.Section
          value={Math.floor(share * 100)}
          aria-label={t('progress.label')}
          aria-valuetext={formatShare(share)}
        />
      </Progress.Root>
      {/* One button with two names: it keeps the focus when the check stops. */}
      <Button
        variant="default"
        size="compact-md"
        leftSection={<Icon size={16} aria-hidden />}
        onClick={stopped ? onAgain : onStop}
        disabled={report === null}
      >
        {t(stopped ? 'progress.again' : 'progress.stop')}
      </Button>
    </div>
  );
}
