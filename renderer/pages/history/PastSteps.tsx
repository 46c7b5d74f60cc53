import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../shared/model/plan';
import { useSourceText } from '../../steps/map/useSourceText';

/** The values that were changed on the way: of which field, and how. */
export function PastSteps({ plan: { fields, columns } }: { readonly plan: Plan }) {
  const { t } = useTranslation(['history', 'fields']);
  const sourceText = useSourceText();
  const changed = fields.flatMap(({ from, steps = [] }) =>
    steps.length === 0 ? [] : [{ source: sourceText(from, columns), steps }],
  );
  if (changed.length === 0) return null;
  return (
    <>
      <dt>{t('history:details.steps')}</dt>
      <dd>
        {changed.map(({ source, steps }, index) => (
          <div key={`${String(index)} ${source}`}>
            {t('history:details.stepsOf', {
              source,
              steps: steps.map((step) => t(`fields:kinds.${step.do}`)).join(', '),
            })}
          </div>
        ))}
      </dd>
    </>
  );
}
