import { IconClockPause } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProgress } from '../../../shared/model/run';
import { Note } from '../../components/Note';
import { formatDuration } from '../../format';
import classes from './SendProgress.module.css';

type Waiting = NonNullable<ImportProgress['waiting']>;

export interface WaitingNoteProps {
  readonly receiver: string;
  readonly waiting: Waiting;
}

/** Why nothing moves at the moment, and when it goes on. */
export function WaitingNote({ receiver, waiting }: WaitingNoteProps) {
  const { t } = useTranslation('send');
  return (
    <div className={classes['waiting']}>
      <Note
        tone="look"
        icon={<IconClockPause size={20} stroke={1.8} aria-hidden />}
        title={t(`waiting.${waiting.reason}`, { receiver })}
      >
        {/* A new snapshot starts its own countdown. */}
        <Countdown key={waiting.milliseconds} milliseconds={waiting.milliseconds} />
      </Note>
    </div>
  );
}

function Countdown({ milliseconds }: { readonly milliseconds: number }) {
  const { t } = useTranslation('send');
  const [seconds, setSeconds] = useState(Math.ceil(milliseconds / 1000));
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds((left) => Math.max(0, left - 1));
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return (
    <span className="numbers">
      {seconds > 0 ? t('waiting.next', { time: formatDuration(seconds) }) : t('waiting.now')}
    </span>
  );
}
