import { VisuallyHidden } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../../../shared/model/csv';
import { setRule } from '../../../../shared/model/editPlan';
import type { Plan } from '../../../../shared/model/plan';
import type { RowRule as Rule } from '../../../../shared/model/rowRule';
import { ruleText } from '../../../../shared/ruleText';
import { TextLink } from '../../../components/TextLink';
import type { EditPlan } from '../../../store/planSlice';
import { useStore } from '../../../store/useStore';
import { KeptWords } from './KeptWords';
import { RowRuleDialog } from './RowRuleDialog';
import { useKeptCount } from './useKeptCount';
import classes from './RowRule.module.css';

export interface RowRuleProps {
  readonly preview: FilePreview;
  readonly plan: Plan;
  readonly onEdit: EditPlan;
}

/** The rule that says which rows are sent, when there is one, and the dialog in which it is made. */
export function RowRule({ preview, plan, onEdit }: RowRuleProps) {
  const { t } = useTranslation('map');
  const opened = useStore((state) => state.ruleOpen);
  const openRule = useStore((state) => state.openRule);
  const { rule, columns } = plan;
  const count = useKeptCount({ plan, rule: rule ?? null, rows: preview.rows, active: !opened });
  const said = useRef<HTMLDivElement>(null);
  const [removed, setRemoved] = useState(false);
  const words = (of: Rule) => t('rule.only', { rule: ruleText(of, columns) });
  return (
    <>
      {rule && (
        <section className={classes['line']} aria-label={t('edit.rule')}>
          <IconFilter size={16} stroke={1.9} aria-hidden className={classes['icon']} />
          <span className={classes['rule']} title={words(rule)}>
            {words(rule)}
          </span>
          {count && !opened && <KeptWords count={count} />}
          <span className={classes['ways']}>
            <TextLink
              onClick={() => {
                openRule(true);
              }}
            >
              {t('rule.change')}
            </TextLink>
            <TextLink
              onClick={() => {
                onEdit((old) => setRule(old, undefined), { name: t('rule.removed') });
                setRemoved(true);
                // The line that had the focus is gone.
                said.current?.focus();
              }}
            >
              {t('rule.remove')}
            </TextLink>
          </span>
        </section>
      )}
      <VisuallyHidden ref={said} role="status" tabIndex={-1}>
        {removed && !rule && t('rule.removed')}
      </VisuallyHidden>
      <RowRuleDialog
        opened={opened}
        preview={preview}
        plan={plan}
        onUse={(made) => {
          onEdit((old) => setRule(old, made), { name: words(made) });
        }}
        onClose={() => {
          openRule(false);
        }}
      />
    </>
  );
}
