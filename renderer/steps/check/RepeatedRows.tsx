import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CheckReport } from '../../../shared/model/run';
import { mostSeenIds } from '../../../shared/pipeline/seenIds';
import { Note } from '../../components/Note';
import classes from './RepeatedRows.module.css';

export interface RepeatedRowsProps {
  readonly repeats: NonNullable<CheckReport['repeats']>;
}

/** That some rows become the same event, which the person has chosen and may not have expected of so many. */
export function RepeatedRows({ repeats: { rows, atLeast } }: RepeatedRowsProps) {
  const { t } = useTranslation('check');
  return (
    <div className={classes['repeats']}>
      <Note
        icon={<IconCopy size={20} aria-hidden />}
        title={t(atLeast ? 'repeats.atLeast' : 'repeats.title', { count: rows })}
      >
        {atLeast ? t('repeats.textAtLeast', { most: mostSeenIds }) : t('repeats.text')}
      </Note>
    </div>
  );
}
