import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callTypes } from '../../../shared/model/event';
import { ruleText } from '../../../shared/ruleText';
import { destinations } from '../../../shared/segment/destinations';
import { formatBytes, formatCount, formatDay, formatShare } from '../../format';
import { useStore } from '../../store/useStore';
import type { CheckView } from '../check/checkView';
import { ExpectedTime } from './ExpectedTime';
import classes from './Preflight.module.css';
import { useNextSpeed } from './useNextSpeed';

/** What will go, in numbers, before it goes. */
export function Preflight({ check }: { readonly check: CheckView }) {
  const { t } = useTranslation(['send', 'common']);
  const { t: words } = useTranslation('send');
  const file = useStore((state) => (state.file.kind === 'open' ? state.file.preview : null));
  const plan = useStore((state) => state.plan);
  const chosen = plan?.destinations;
  const report = check.kind === 'finished' ? check.report : null;
  const events = report?.events;
  const speed = useNextSpeed();
  return (
    <section className={classes['card']} aria-labelledby="preflight-title">
      <h2 id="preflight-title" className={classes['title']}>
        {words('preflight.title')}
      </h2>
      <dl className={classes['facts']}>
        <dt>{words('preflight.file')}</dt>
        <dd>
          <span className={classes['name']}>{file?.name}</span>
          {file && <span className={classes['quiet']}>{formatBytes(file.size)}</span>}
        </dd>
        <dt>{words('preflight.rows')}</dt>
        <dd>
          {report ? <Rows rows={report.rows} /> : <NotCounted check={check} />}
          {plan?.rule && (
            <span className={classes['quiet']}>
              {words('preflight.onlyRows', { rule: ruleText(plan.rule, plan.columns) })}
            </span>
          )}
        </dd>
        <dt>{words('preflight.events')}</dt>
        <dd>
          {events ? formatCount(events.total) : words('preflight.unknown')}
          {events && (
            <span className={classes['quiet']}>
              {callTypes
                .filter((type) => events.byType[type] > 0)
                .map((type) => `${formatCount(events.byType[type])} ${t(`common:call.${type}`)}`)
                .join(' · ')}
            </span>
          )}
        </dd>
        <dt>{words('preflight.range')}</dt>
        <dd>
          {report?.timeRange
            ? words('preflight.rangeText', {
                first: formatDay(report.timeRange.first),
                last: formatDay(report.timeRange.last),
              })
            : words('preflight.unknown')}
        </dd>
        {events && events.total > 0 && (
          <>
            <dt>{words('preflight.takes')}</dt>
            <dd>
              <ExpectedTime events={events.total} speed={speed} />
            </dd>
          </>
        )}
        <dt>{words('preflight.destinations')}</dt>
        <dd>{chosen?.kind === 'only' ? <Only names={chosen.names} /> : words('preflight.all')}</dd>
      </dl>
    </section>
  );
}

function Rows({
  rows,
}: {
  readonly rows: { read: number; ready: number; invalid: number; skipped: number };
}) {
  const { t } = useTranslation('send');
  const others = [
    ...(rows.invalid > 0 ? [t('preflight.stopped', { count: rows.invalid })] : []),
    ...(rows.skipped > 0 ? [t('preflight.leftOut', { count: rows.skipped })] : []),
  ];
  return (
    <>
      {t('preflight.rowsReady', { count: rows.ready, read: rows.read })}
      <span className={classes['quiet']}>
        {others.length > 0 ? others.join(' · ') : t('preflight.noneLeft')}
      </span>
    </>
  );
}

function Only({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation('send');
  if (names.length === 0) return t('preflight.none');
  const titles = names.map((name) => destinations.find((known) => known.name === name)?.title ?? name);
  return t('preflight.only', { count: names.length, names: titles.join(', ') });
}

function NotCounted({ check }: { readonly check: CheckView }) {
  const { t } = useTranslation('send');
  const startCheck = useStore((state) => state.startCheck);
  if (check.kind === 'starting') return t('preflight.counting', { share: formatShare(0) });
  if (check.kind === 'running') {
    const { bytesRead, bytesTotal } = check.report;
    const share = bytesTotal > 0 ? Math.min(1, bytesRead / bytesTotal) : 0;
    return <span className="numbers">{t('preflight.counting', { share: formatShare(share) })}</span>;
  }
  return (
    <>
      {t(check.kind === 'failed' ? 'preflight.failed' : 'preflight.notChecked')}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          mt={6}
          onClick={() => {
            void startCheck();
          }}
        >
          {t('preflight.check')}
        </Button>
      </div>
    </>
  );
}
