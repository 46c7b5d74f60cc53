import { useTranslation } from 'react-i18next';
import type { Histogram } from '../../shared/model/statistics';
import { formatPeriod } from '../format';
import classes from './TimeHistogram.module.css';

export interface TimeHistogramProps {
  readonly histogram: Histogram;
}

/**
 * Events over time, one bar for each day, month or year. Days and months that were swapped are seen at once: such a file has
 * events in every month, and none after the 12th. Each bar says its period and number to a screen reader, and to the pointer.
 */
export function TimeHistogram({ histogram }: TimeHistogramProps) {
  const { t } = useTranslation('check');
  const { unit, bars } = histogram;
  const most = bars.reduce((top, bar) => Math.max(top, bar.count), 1);
  const peak = bars.find(({ count }) => count === most);
  const label = (bar: Histogram['bars'][number]): string =>
    t('events.bar', { period: formatPeriod(bar.start, unit), count: bar.count });
  const ends = [bars[0], bars.at(-1)].filter((bar) => bar !== undefined);
  return (
    <>
      <ul className={classes['bars']}>
        {bars.map((bar) => (
          <li key={bar.start} title={label(bar)} aria-label={label(bar)}>
            <span
              className={classes['bar']}
              data-empty={bar.count === 0 || undefined}
              style={{ height: `${String((bar.count / most) * 100)}%` }}
            />
          </li>
        ))}
      </ul>
      <p className={classes['ends']} aria-hidden>
        {ends.map(({ start }) => (
          <span key={start}>{formatPeriod(start, unit)}</span>
        ))}
      </p>
      {peak && <p className={classes['most']}>{t('events.most', { text: label(peak) })}</p>}
    </>
  );
}
