import { useTranslation } from 'react-i18next';
import { setCallColumn, setCallValue, toggleCallType } from '../../../shared/model/editPlan';
import type { Plan } from '../../../shared/model/plan';
import { CallCards } from './CallCards';
import { CallColumn } from './CallColumn';
import { columnValues, matchValues } from './columnValues';
import classes from './CallChoice.module.css';

export interface CallChoiceProps {
  readonly plan: Plan;
  /** A column shall say it, but which one is not chosen yet. */
  readonly choosing: boolean;
  readonly onChosen: () => void;
  /** The preview's cells of a column, by its index. */
  readonly cellsOf: (column: number) => readonly string[];
  /** Values that the check of the whole file came across and the plan does not know. */
  readonly unknownValues: readonly string[];
  readonly onEdit: (edit: (plan: Plan) => Plan) => void;
}

/** What each row is: the same for all rows, or what a column says. */
export function CallChoice({ plan, choosing, onChosen, cellsOf, unknownValues, onEdit }: CallChoiceProps) {
  const { t } = useTranslation('map');
  const { calls } = plan;
  return (
    <section className={classes['choice']} aria-label={t('calls.legend')}>
      {calls.by === 'row' && !choosing ? (
        <CallCards
          types={calls.types}
          onToggle={(type) => {
            onEdit((old) => toggleCallType(old, type));
          }}
        />
      ) : (
        <CallColumn
          columns={plan.columns}
          column={calls.by === 'column' ? calls.column : null}
          values={
            calls.by === 'column' ? columnValues(calls.values, cellsOf(calls.column), unknownValues) : []
          }
          rows={calls.by === 'column' ? cellsOf(calls.column).length : 0}
          onColumn={(column) => {
            onChosen();
            onEdit((old) => setCallColumn(old, column, matchValues(cellsOf(column))));
          }}
          onValue={(value, types) => {
            onEdit((old) => setCallValue(old, value, types));
          }}
        />
      )}
    </section>
  );
}
