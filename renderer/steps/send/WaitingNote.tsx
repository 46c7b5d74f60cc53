import { IconClockPause, IconMoon, IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProgress, WaitReason } from '../../../shared/model/run';
import { Note } from '../../components/Note';
import { waitingText, waitingTitle } from './waitingWords';

type Waiting = NonNullable<ImportProgress['waiting']>;

export interface WaitingNoteProps {
  readonly receiver: string;
  readonly waiting: Waiting;
}

const signs: Readonly<Record<WaitReason, typeof IconClockPause>> = {
  rateLimited: IconClockPause,
  offline: IconPlugConnectedX,
  unreachable: IconPlugConnectedX,
  serverError: IconClockPause,
  asleep: IconMoon,
};

/** Why nothing moves at the moment, and when it goes on. */
export function WaitingNote({ receiver, waiting }: WaitingNoteProps) {
  const { t } = useTranslation('send');
  const Sign = signs[waiting.reason];
  return (
    <Note
      tone="look"
      icon={<Sign size={20} stroke={1.8} aria-hidden />}
      title={waitingTitle(t, waiting, receiver)}
    >
      {/* A new snapshot starts its own countdown. */}
      <Countdown key={waiting.milliseconds} waiting={waiting} />
    </Note>
  );
}

function Countdown({ waiting }: { readonly waiting: Waiting }) {
  const { t } = useTranslation('send');
  const [seconds, setSeconds] = useState(Math.ceil(waiting.milliseconds / 1000));
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds((left) => Math.max(0, left - 1));
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return <span className="numbers">{waitingText(t, waiting, seconds)}</span>;
}
