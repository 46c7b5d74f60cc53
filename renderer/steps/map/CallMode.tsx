import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setCallTypes } from '../../../shared/model/editPlan';
import type { Plan } from '../../../shared/model/plan';
import { plannedCalls } from '../../../shared/pipeline/planProblems';
import type { Suggestion } from '../../../shared/pipeline/suggestPlan';
import classes from './CallChoice.module.css';

export interface CallModeProps {
  readonly plan: Plan;
  readonly suggestion: Suggestion;
  /** A column shall say it, but which one is not chosen yet; until then the plan stays as it is. */
  readonly choosing: boolean;
  readonly onChoosing: (choosing: boolean) => void;
  readonly onEdit: (edit: (plan: Plan) => Plan) => void;
}

/** Whether all rows are the same, or a column says what each one is; and why that was suggested. */
export function CallMode({ plan, suggestion, choosing, onChoosing, onEdit }: CallModeProps) {
  const { t } = useTranslation('map');
  const byColumn = plan.calls.by === 'column' || choosing;
  const suggested = suggestion.calls === plan.calls && !choosing;

  function choose(mode: string) {
    onChoosing(mode === 'column');
    const before = suggestion.calls;
    if (mode === 'column' && before.by === 'column') onEdit((old) => ({ ...old, calls: before }));
    if (mode === 'row') {
      onEdit((old) => (old.calls.by === 'column' ? setCallTypes(old, plannedCalls(old)) : old));
    }
  }

  return (
    <div className={classes['mode']}>
      <span className={classes['reason']}>
        {suggested ? t(`calls.reason.${suggestion.callsReason}`) : byColumn ? '' : t('calls.hint')}
      </span>
      <SegmentedControl
        size="xs"
        className={classes['switch'] ?? ''}
        aria-label={t('calls.how')}
        value={byColumn ? 'column' : 'row'}
        onChange={choose}
        data={[
          { value: 'row', label: t('calls.byRow') },
          { value: 'column', label: t('calls.byColumn') },
        ]}
      />
    </div>
  );
}
