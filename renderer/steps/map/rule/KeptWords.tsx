import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../format';
import type { KeptCount } from './keptCount';
import classes from './KeptWords.module.css';

/** How many rows the rule sends. Read out when the number stands, not while it runs. */
export function KeptWords({ count }: { readonly count: KeptCount }) {
  const { t } = useTranslation('map');
  const numbers = {
    count: count.rows,
    kept: formatCount(count.kept),
    rows: formatCount(count.rows),
  };
  const words = t(`rule.count.${count.state}`, numbers);
  const stopped =
    count.unclear > 0 &&
    t('rule.count.unclear', { count: count.unclear, counted: formatCount(count.unclear) });
  return (
    <span className={classes['words']}>
      <span className={classes['numbers']} aria-hidden>
        {words}
      </span>
      {stopped && (
        <span className={classes['unclear']} aria-hidden>
          {stopped}
        </span>
      )}
      <VisuallyHidden role="status">
        {count.state === 'counting' ? t('rule.count.running') : [words, stopped].filter(Boolean).join(' ')}
      </VisuallyHidden>
    </span>
  );
}
