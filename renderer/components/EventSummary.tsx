import { useTranslation } from 'react-i18next';
import { callTypes } from '../../shared/model/event';
import type { CheckReport } from '../../shared/model/run';
import { formatCount, formatDay } from '../format';
import classes from './EventSummary.module.css';
import { TimeHistogram } from './TimeHistogram';

export interface EventSummaryProps {
  readonly report: Pick<CheckReport, 'events' | 'timeRange' | 'histogram' | 'eventNames'>;
}

/** The events that the ready rows become: how many of which kind, from when, and what they are called. */
export function EventSummary({ report }: EventSummaryProps) {
  const { t } = useTranslation(['check', 'common']);
  const { events, timeRange, histogram, eventNames } = report;
  const types = callTypes.filter((type) => events.byType[type] > 0);
  const most = Math.max(1, ...eventNames.map(({ count }) => count));
  return (
    <section className={classes['card']} aria-labelledby="event-summary">
      <h2 id="event-summary" className={classes['title']}>
        {t('check:events.title')}
      </h2>
      <p className={classes['total']}>{t('check:events.total', { count: events.total })}</p>
      {types.length > 0 && (
        <dl className={classes['types']}>
          {types.map((type) => (
            <div key={type}>
              <dt>
                {t(`check:calls.${type}`)} <span className={classes['term']}>{t(`common:call.${type}`)}</span>
              </dt>
              <dd>{formatCount(events.byType[type])}</dd>
            </div>
          ))}
        </dl>
      )}
      {timeRange && (
        <>
          <h3 className={classes['subtitle']}>{t('check:events.range')}</h3>
          <p className={classes['text']}>
            {t('check:events.rangeText', {
              first: formatDay(timeRange.first),
              last: formatDay(timeRange.last),
            })}
            <span className={classes['note']}>{t('check:events.rangeNote')}</span>
          </p>
        </>
      )}
      {histogram && histogram.bars.length > 1 && (
        <>
          <h3 className={classes['subtitle']}>{t(`check:events.per.${histogram.unit}`)}</h3>
          <TimeHistogram histogram={histogram} />
        </>
      )}
      {eventNames.length > 0 && (
        <>
          <h3 className={classes['subtitle']}>{t('check:events.names')}</h3>
          <ul className={classes['names']}>
            {eventNames.map(({ name, count }) => (
              <li key={name}>
                <span className={classes['name']} title={name}>
                  {name}
                </span>
                <span className={classes['count']}>{formatCount(count)}</span>
                <span
                  className={classes['bar']}
                  style={{ width: `${String((count / most) * 100)}%` }}
                  aria-hidden
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
