import { Accordion, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/model/run';
import { ProblemItem, problemKey } from './ProblemItem';
import classes from './ProblemList.module.css';

/** More at once is no list that a person reads, and costs the page its speed. */
const shownAtFirst = 40;

export interface ProblemListProps {
  /** Stopped rows first, most frequent first. */
  readonly problems: readonly Problem[];
  readonly columns: readonly string[];
}

/** What is wrong with the rows, by problem: what it means, how to fix it, and the first rows that have it. */
export function ProblemList({ problems, columns }: ProblemListProps) {
  const { t } = useTranslation('check');
  const [all, setAll] = useState(false);
  const shown = all ? problems : problems.slice(0, shownAtFirst);
  const stopped = shown.filter(({ severity }) => severity === 'invalid');
  const warnings = shown.filter(({ severity }) => severity === 'warning');
  return (
    <div className={classes['list']}>
      {stopped.length > 0 && (
        <ProblemGroup title={t('problems.stopped')} problems={stopped} columns={columns} />
      )}
      {warnings.length > 0 && (
        <ProblemGroup title={t('problems.warnings')} problems={warnings} columns={columns} />
      )}
      {shown.length < problems.length && (
        <Button
          variant="default"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('problems.more', { count: problems.length - shown.length })}
        </Button>
      )}
    </div>
  );
}

interface ProblemGroupProps extends ProblemListProps {
  readonly title: string;
}

function ProblemGroup({ title, problems, columns }: ProblemGroupProps) {
  return (
    <section className={classes['group']}>
      <h3 className={classes['title']}>{title}</h3>
      <Accordion
        multiple
        keepMounted={false}
        order={4}
        chevronPosition="left"
        classNames={{
          root: classes['items'] ?? '',
          item: classes['item'] ?? '',
          control: classes['control'] ?? '',
          chevron: classes['chevron'] ?? '',
          label: classes['label'] ?? '',
          content: classes['content'] ?? '',
        }}
      >
        {problems.map((problem) => (
          <ProblemItem key={problemKey(problem)} problem={problem} columns={columns} />
        ))}
      </Accordion>
    </section>
  );
}
