import { Accordion } from '@mantine/core';
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/model/run';
import { ProblemExamples } from './ProblemExamples';
import classes from './ProblemList.module.css';

export interface ProblemItemProps {
  readonly problem: Problem;
  readonly columns: readonly string[];
}

/** One problem of one column, folded to its name and how many rows have it. */
export function ProblemItem({ problem, columns }: ProblemItemProps) {
  const { t } = useTranslation(['check', 'issues']);
  const Icon = problem.severity === 'invalid' ? IconCircleX : IconAlertTriangle;
  const column = problem.column === undefined ? undefined : columns[problem.column];
  return (
    <Accordion.Item value={problemKey(problem)}>
      <Accordion.Control>
        <Icon size={18} className={classes['icon']} data-severity={problem.severity} aria-hidden />
        <span className={classes['name']}>
          {t(`issues:${problem.code}.title`)}
          {column !== undefined && (
            <span className={classes['column']}>{t('check:problems.column', { name: column })}</span>
          )}
        </span>
        <span className={classes['count']}>{t('check:problems.rows', { count: problem.count })}</span>
      </Accordion.Control>
      <Accordion.Panel>
        <dl className={classes['words']}>
          <dt>{t('check:problems.meaning')}</dt>
          <dd>{t(`issues:${problem.code}.meaning`)}</dd>
          <dt>{t('check:problems.fix')}</dt>
          <dd>{t(`issues:${problem.code}.fix`)}</dd>
        </dl>
        <ProblemExamples problem={problem} />
      </Accordion.Panel>
    </Accordion.Item>
  );
}

/** Stays the same while counts and order change under a running check, so that what is open stays open. Used as an id. */
export function problemKey({ code, severity, column }: Problem): string {
  return `${severity}-${code}-${String(column ?? 'row')}`;
}
