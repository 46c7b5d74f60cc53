import { useTranslation } from 'react-i18next';
import type { Speed } from '../../../shared/model/speed';
import { formatBytes, formatDuration } from '../../format';
import { useStore } from '../../store/useStore';
import classes from './Preflight.module.css';
import { useEventBytes } from './useEventBytes';

export interface ExpectedTimeProps {
  readonly events: number;
  readonly speed: Speed;
}

/** How long it will take at this speed, and how much will leave the computer. */
export function ExpectedTime({ events, speed }: ExpectedTimeProps) {
  const { t } = useTranslation('send');
  const eventBytes = useEventBytes();
  const packed = useStore(({ sending }) => sending?.compress === true);
  const seconds = speed === null ? null : events / speed;
  return (
    <>
      {seconds === null
        ? t('preflight.asAnswered')
        : seconds < 1
          ? t('preflight.moment')
          : t('preflight.time', { time: formatDuration(seconds) })}
      {eventBytes !== undefined && (
        <span className={classes['quiet']}>
          {t(packed ? 'preflight.sizePacked' : 'preflight.size', { size: formatBytes(events * eventBytes) })}
        </span>
      )}
    </>
  );
}
