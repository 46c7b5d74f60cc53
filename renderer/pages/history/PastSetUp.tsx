import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { callTypes } from '../../../shared/model/event';
import type { PastImport } from '../../../shared/model/history';
import type { Plan } from '../../../shared/model/plan';
import { sourceColumns } from '../../../shared/pipeline/sourceColumns';
import { ruleText } from '../../../shared/ruleText';
import { destinations } from '../../../shared/segment/destinations';
import { formatBytes } from '../../format';
import { PastSteps } from './PastSteps';
import classes from '../../steps/send/Preflight.module.css';

export interface PastSetUpProps {
  readonly past: PastImport;
  readonly plan: Plan;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** The set-up of an import in a few lines: which calls, which destinations, how many columns. */
export function PastSetUp({ past, plan, children }: PastSetUpProps) {
  const { t } = useTranslation('history');
  const { name, size } = past.file;
  return (
    <section className={classes['card']} aria-labelledby="past-set-up">
      <h2 id="past-set-up" className={classes['title']}>
        {t('details.setUp')}
      </h2>
      <dl className={classes['facts']}>
        <dt>{t('details.file')}</dt>
        <dd>
          <span className={classes['name']}>{name}</span>
          {size > 0 && <span className={classes['quiet']}>{formatBytes(size)}</span>}
        </dd>
        <dt>{t('details.calls')}</dt>
        <dd>
          <Calls plan={plan} />
        </dd>
        <dt>{t('details.columns')}</dt>
        <dd>{t('details.columnsSent', { count: sentColumns(plan), all: plan.columns.length })}</dd>
        {plan.rule && (
          <>
            <dt>{t('details.rule')}</dt>
            <dd>{t('details.onlyRows', { rule: ruleText(plan.rule, plan.columns) })}</dd>
          </>
        )}
        <PastSteps plan={plan} />
        <dt>{t('details.zone')}</dt>
        <dd>{plan.time.zone}</dd>
        <dt>{t('details.destinations')}</dt>
        <dd>
          <Receivers plan={plan} />
        </dd>
        <dt>{t('details.address')}</dt>
        <dd className="selectable">{past.host}</dd>
      </dl>
      {children}
    </section>
  );
}

function Calls({ plan: { calls, columns } }: { readonly plan: Plan }) {
  const { t } = useTranslation(['history', 'common']);
  const used = calls.by === 'row' ? calls.types : calls.values.flatMap(({ types }) => types);
  const names = callTypes.filter((type) => used.includes(type)).map((type) => t(`common:call.${type}`));
  if (calls.by === 'row') return names.join(', ');
  return t('history:details.callsByColumn', {
    column: columns[calls.column] ?? '',
    calls: names.join(', '),
  });
}

function Receivers({ plan: { destinations: chosen } }: { readonly plan: Plan }) {
  const { t } = useTranslation('history');
  if (chosen.kind === 'all') return t('details.all');
  if (chosen.names.length === 0) return t('details.none');
  const titles = chosen.names.map((name) => destinations.find((known) => known.name === name)?.title ?? name);
  return t('details.only', { count: titles.length, names: titles.join(', ') });
}

function sentColumns({ fields, columns }: Plan): number {
  return new Set(fields.flatMap(({ from }) => sourceColumns(from, columns))).size;
}
