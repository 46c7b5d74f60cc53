import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../shared/model/plan';
import { formatCount } from '../../format';
import type { ColumnStatus } from './columnStatus';
import { useSourceText } from './useSourceText';

/** A status in words. */
export function useStatusText(plan: Plan): (status: ColumnStatus) => string {
  const { t } = useTranslation('map');
  const sourceText = useSourceText();
  return (status) => {
    if ('fields' in status) {
      const names = status.fields.map((index) => {
        const field = plan.fields[index];
        if (!field) return '?';
        const text = sourceText(field.from, plan.columns);
        return field.from.kind === 'column' ? `“${text}”` : text;
      });
      return t('status.sameTarget', { columns: names.join(', ') });
    }
    if (status.kind === 'sample') return t(`sample.${status.code}`, { value: status.value });
    if (status.kind === 'turned') {
      const what = t(`sample.${status.code}`, { value: status.value });
      return t('sampleInRow', { row: formatCount(status.row), what });
    }
    if (status.kind === 'similar') return t('status.similar', { to: status.to });
    if ('count' in status) {
      const { kind, count, total } = status;
      return t(`status.${kind}`, { count, counted: formatCount(count), total: formatCount(total) });
    }
    return t(`status.${status.kind}`);
  };
}
