import { useTranslation } from 'react-i18next';
import type { CheckReport } from '../../../shared/model/run';
import { Equation } from '../../components/Equation';

/** Where the rows are: ready + stopped + left out = read. */
export function CheckRows({ rows }: { readonly rows: CheckReport['rows'] }) {
  const { t } = useTranslation('check');
  return (
    <Equation
      label={t('rows.label', {
        ready: rows.ready,
        stopped: rows.invalid,
        leftOut: rows.skipped,
        read: rows.read,
      })}
      parts={[
        {
          label: t('rows.ready'),
          value: rows.ready,
          tone: rows.ready > 0 ? 'good' : 'quiet',
          hint:
            rows.withWarnings > 0
              ? t('rows.readyHint', { count: rows.withWarnings })
              : t('rows.readyNoWarnings'),
        },
        {
          label: t('rows.stopped'),
          value: rows.invalid,
          tone: rows.invalid > 0 ? 'stopped' : 'quiet',
          hint: t('rows.stoppedHint'),
        },
        { label: t('rows.leftOut'), value: rows.skipped, tone: 'quiet', hint: t('rows.leftOutHint') },
      ]}
      total={{ label: t('rows.read'), value: rows.read, hint: t('rows.readHint') }}
    />
  );
}
