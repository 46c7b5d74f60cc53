import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallType } from '../../../shared/model/event';
import { setCallColumn, setCallTypes, setCallValue, toggleCallType } from '../../../shared/model/editPlan';
import type { Plan } from '../../../shared/model/plan';
import { plannedCalls } from '../../../shared/pipeline/planProblems';
import type { Suggestion } from '../../../shared/pipeline/suggestPlan';
import { CallCards } from './CallCards';
import { CallColumn } from './CallColumn';
import { columnValues, matchValues } from './columnValues';
import classes from './CallChoice.module.css';

export interface CallChoiceProps {
  readonly plan: Plan;
  readonly suggestion: Suggestion;
  /** The preview's cells of a column, by its index. */
  readonly cellsOf: (column: number) => readonly string[];
  /** Values that the check of the whole file came across and the plan does not know. */
  readonly unknownValues: readonly string[];
  readonly onEdit: (edit: (plan: Plan) => Plan) => void;
}

/** What each row is: the same for all rows, or what a column says. */
export function CallChoice({ plan, suggestion, cellsOf, unknownValues, onEdit }: CallChoiceProps) {
  const { t } = useTranslation('map');
  // Between the wish to let a column say it and the choice of the column, the plan still holds.
  const [choosing, setChoosing] = useState(false);
  const byColumn = plan.calls.by === 'column' || choosing;
  const chosen = plan.calls.by === 'column' ? plan.calls : null;
  const suggested = suggestion.plan.calls === plan.calls;

  function chooseMode(mode: string) {
    setChoosing(mode === 'column');
    const before = suggestion.plan.calls;
    if (mode === 'column' && before.by === 'column') onEdit((old) => ({ ...old, calls: before }));
    if (mode === 'row' && chosen) onEdit((old) => setCallTypes(old, plannedCalls(old)));
  }

  function chooseColumn(column: number) {
    setChoosing(false);
    onEdit((old) => setCallColumn(old, column, matchValues(cellsOf(column))));
  }

  return (
    <section className={classes['choice']} aria-labelledby="map-calls">
      <div className={classes['head']}>
        <h2 id="map-calls" className={classes['legend']}>
          {t('calls.legend')}
        </h2>
        <span className={classes['reason']}>
          {suggested ? t(`calls.reason.${suggestion.callsReason}`) : byColumn ? '' : t('calls.hint')}
        </span>
        <SegmentedControl
          size="xs"
          aria-label={t('calls.how')}
          value={byColumn ? 'column' : 'row'}
          onChange={chooseMode}
          data={[
            { value: 'row', label: t('calls.byRow') },
            { value: 'column', label: t('calls.byColumn') },
          ]}
        />
      </div>
      {byColumn ? (
        <CallColumn
          columns={plan.columns}
          column={chosen?.column ?? null}
          values={chosen ? columnValues(chosen.values, cellsOf(chosen.column), unknownValues) : []}
          rows={chosen ? cellsOf(chosen.column).length : 0}
          onColumn={chooseColumn}
          onValue={(value, types) => {
            onEdit((old) => setCallValue(old, value, types));
          }}
        />
      ) : (
        <CallCards
          types={plan.calls.types}
          onToggle={(type: CallType) => {
            onEdit((old) => toggleCallType(old, type));
          }}
        />
      )}
    </section>
  );
}
