import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PreparedRow } from '../../../shared/pipeline/prepareRow';
import classes from './RowIssues.module.css';

const most = 5;

/** What is wrong with the row shown, in words, and what helps. */
export function RowIssues({
  prepared,
  columns,
}: {
  readonly prepared: Exclude<PreparedRow, { readonly kind: 'skipped' }>;
  readonly columns: readonly string[];
}) {
  const { t } = useTranslation(['map', 'issues']);
  const { issues } = prepared;
  if (issues.length === 0) return null;
  const stopped = prepared.kind === 'invalid';
  const Sign = stopped ? IconCircleX : IconAlertTriangle;
  return (
    <div
      className={classes['issues']}
      data-tone={stopped ? 'stopped' : 'look'}
      role="region"
      aria-label={t('map:json.issues', { number: prepared.rowNumber })}
      // It scrolls when there is much to say, and the keyboard must get there.
      tabIndex={0}
    >
      <div className={classes['title']}>
        <Sign size={16} aria-hidden />
        {t(stopped ? 'map:json.stopped' : 'map:json.warning')}
      </div>
      <ul className={classes['list']}>
        {issues.slice(0, most).map(({ code, column, value }, index) => (
          <li key={`${code} ${String(column ?? index)}`}>
            {column !== undefined && <strong>{columns[column]}: </strong>}
            {t(`issues:${code}.row`, { value: value ?? '' })}{' '}
            <span className={classes['fix']}>{t(`issues:${code}.fix`, { value: value ?? '' })}</span>
          </li>
        ))}
        {issues.length > most && <li>{t('map:json.more', { count: issues.length - most })}</li>}
      </ul>
    </div>
  );
}
