import { useTranslation } from 'react-i18next';
import type { ImportProgress } from '../../../shared/model/run';
import { formatCount, formatDuration } from '../../format';
import classes from './Preflight.module.css';

/** How the sending went, in numbers. */
export function ResultFacts({ progress }: { readonly progress: ImportProgress }) {
  const { t } = useTranslation('send');
  const { events, requests, retries, refusals, elapsedMilliseconds } = progress;
  return (
    <section className={classes['card']} aria-labelledby="result-facts">
      <h2 id="result-facts" className={classes['title']}>
        {t('result.facts')}
      </h2>
      <dl className={classes['facts']}>
        <dt>{t('result.events')}</dt>
        <dd>{formatCount(events.accepted)}</dd>
        <dt>{t('result.refusedEvents')}</dt>
        <dd>
          {formatCount(events.refused)}
          {refusals.map(({ status, count }) => (
            <span key={status} className={classes['quiet']}>
              {t('result.refusal', { status, count })}
            </span>
          ))}
        </dd>
        <dt>{t('result.requests')}</dt>
        <dd>{formatCount(requests)}</dd>
        <dt>{t('result.retries')}</dt>
        <dd>{formatCount(retries)}</dd>
        <dt>{t('result.took')}</dt>
        <dd>
          {elapsedMilliseconds < 1000 ? t('result.moment') : formatDuration(elapsedMilliseconds / 1000)}
        </dd>
      </dl>
    </section>
  );
}
