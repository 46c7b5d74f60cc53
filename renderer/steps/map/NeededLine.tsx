import { TextInput, VisuallyHidden } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { constantFor, setConstantFor } from '../../../shared/model/editPlan';
import type { Plan } from '../../../shared/model/plan';
import { plannedCalls } from '../../../shared/pipeline/planProblems';
import type { EditPlan } from '../../store/planSlice';
import type { NeededItem } from './neededItems';
import { NoIdHelp } from './field/NoIdHelp';
import { WhenMissing } from './WhenMissing';
import classes from './NeededLine.module.css';

export interface NeededLineProps {
  readonly plan: Plan;
  readonly items: readonly NeededItem[];
  /** What concerns the fields as a whole, at the end of the line. */
  readonly children: ReactNode;
  /** An anonymous id shall be made of a column. */
  readonly onDerive: () => void;
  readonly onEdit: EditPlan;
}

/** What the events need, what is still missing, and the answers that no column gives. */
export function NeededLine({ plan, items, children, onDerive, onEdit }: NeededLineProps) {
  const { t } = useTranslation('map');
  return (
    <div className={classes['line']}>
      <ul className={classes['items']} aria-label={t('needed.label')}>
        {items.map(({ code, done }) => {
          const Sign = done ? IconCircleCheck : IconCircleX;
          return (
            <li key={code} className={classes['item']} data-done={done || undefined}>
              <Sign size={16} stroke={2} aria-hidden />
              {t(`needed.${code}`)}
              <VisuallyHidden>: {t(done ? 'needed.done' : 'needed.missing')}</VisuallyHidden>
            </li>
          );
        })}
      </ul>
      {items.some(({ code, done }) => code === 'noId' && !done) && <NoIdHelp onDerive={onDerive} />}
      <EventForAll plan={plan} onEdit={onEdit} />
      {!plan.fields.some(({ target }) => target.kind === 'timestamp') && (
        <WhenMissing value={plan.time.whenMissing} onEdit={onEdit} />
      )}
      <div className={classes['end']}>{children}</div>
    </div>
  );
}

/** One event name for all rows: as long as no column gives the name. */
function EventForAll({ plan, onEdit }: Pick<NeededLineProps, 'plan' | 'onEdit'>) {
  const { t } = useTranslation('map');
  const field = plan.fields[constantFor(plan, { kind: 'event' })];
  const fromColumn = plan.fields.some(
    ({ from, target }) => target.kind === 'event' && from.kind === 'column',
  );
  if (!plannedCalls(plan).includes('track') || (fromColumn && !field)) return null;
  const text = field?.from.kind === 'constant' ? field.from.value : '';
  return (
    <TextInput
      size="xs"
      w={190}
      value={text}
      maxLength={500}
      placeholder={t('needed.eventPlaceholder')}
      aria-label={t('needed.eventForAll')}
      title={t('needed.eventForAll')}
      onChange={(event) => {
        const value = event.currentTarget.value;
        onEdit((old) => setConstantFor(old, { kind: 'event' }, value), { ongoing: 'eventForAll' });
      }}
    />
  );
}
