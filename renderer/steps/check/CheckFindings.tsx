import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CheckReport } from '../../../shared/model/run';
import { EmptyState } from '../../components/EmptyState';
import { EventSummary } from '../../components/EventSummary';
import { ProblemList } from '../../components/ProblemList';
import classes from './CheckFindings.module.css';
import { CheckRows } from './CheckRows';
import { RepeatedRows } from './RepeatedRows';

export interface CheckFindingsProps {
  readonly report: CheckReport;
  readonly columns: readonly string[];
}

/** What the check found: where the rows are, what is wrong, and which events the ready rows become. */
export function CheckFindings({ report, columns }: CheckFindingsProps) {
  const { t } = useTranslation('check');
  return (
    <>
      <CheckRows rows={report.rows} />
      {report.repeats && report.repeats.rows > 0 && <RepeatedRows repeats={report.repeats} />}
      <div className={classes['columns']}>
        <section className={classes['problems']} aria-labelledby="check-problems">
          <h2 id="check-problems" className={classes['title']}>
            {t('problems.title')}
          </h2>
          {report.problems.length > 0 ? (
            <ProblemList problems={report.problems} columns={columns} />
          ) : (
            <NoProblems running={report.state === 'running'} />
          )}
        </section>
        <EventSummary report={report} />
      </div>
    </>
  );
}

function NoProblems({ running }: { readonly running: boolean }) {
  const { t } = useTranslation('check');
  if (running) return <p className={classes['quiet']}>{t('problems.noneYet')}</p>;
  return (
    <div className={classes['card']}>
      <EmptyState
        icon={<IconCircleCheck size={28} stroke={1.6} aria-hidden />}
        title={t('problems.noneTitle')}
      >
        {t('problems.none')}
      </EmptyState>
    </div>
  );
}
