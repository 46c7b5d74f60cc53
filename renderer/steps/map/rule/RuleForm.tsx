import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../../../shared/model/csv';
import type { Plan } from '../../../../shared/model/plan';
import { type RowRule, ruleLimits } from '../../../../shared/model/rowRule';
import { ConditionRow } from './ConditionRow';
import {
  addCondition,
  addGroup,
  changeCondition,
  draftOf,
  type DraftRule,
  missingOf,
  removeCondition,
  ruleOf,
} from './draftRule';
import { KeptWords } from './KeptWords';
import { useKeptCount } from './useKeptCount';
import classes from './RuleForm.module.css';

export interface RuleFormProps {
  readonly preview: FilePreview;
  readonly plan: Plan;
  readonly onUse: (rule: RowRule) => void;
  readonly onClose: () => void;
}

/** Mounted with every opening: begins with the plan's rule, and changes it only when it is used. */
export function RuleForm({ preview, plan, onUse, onClose }: RuleFormProps) {
  const { t } = useTranslation('map');
  const [draft, setDraft] = useState<DraftRule>(() => draftOf(plan.rule));
  // What is added from here on takes the focus.
  const [begun] = useState(draft.nextId);
  const list = useRef<HTMLDivElement>(null);
  const { zone } = plan.time;
  const rule = useMemo(() => ruleOf(draft, zone), [draft, zone]);
  const count = useKeptCount({ plan, rule, rows: preview.rows, active: true });
  const columns = useMemo(
    () => plan.columns.map((name, index) => ({ value: String(index), label: name })),
    [plan.columns],
  );
  const { join, groups } = draft;
  const outer = join === 'and' ? 'or' : 'and';
  const numbers = new Map(groups.flat().map(({ id }, index) => [id, index + 1]));
  const joins = groups.length > 1 ? 'joinsInside' : 'joins';
  const hasJoin = groups.some((group) => group.length > 1) || groups.length > 1;

  return (
    <form
      // Undo is the plan's, of which nothing was changed here yet.
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey) event.stopPropagation();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!rule) return;
        onUse(rule);
        onClose();
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('rule.intro')}
        </Text>
        {hasJoin && (
          <SegmentedControl
            size="xs"
            className={classes['join'] ?? ''}
            aria-label={t('rule.joinLabel')}
            value={join}
            data={[
              { value: 'and', label: t(`rule.${joins}.and`) },
              { value: 'or', label: t(`rule.${joins}.or`) },
            ]}
            onChange={(chosen) => {
              setDraft({ ...draft, join: chosen === 'or' ? 'or' : 'and' });
            }}
          />
        )}
        <div
          ref={list}
          className={classes['groups']}
          tabIndex={-1}
          role="group"
          aria-label={t('rule.conditions')}
        >
          {groups.map((group, index) => (
            <div key={index} className={classes['part']}>
              {index > 0 && <p className={classes['outer']}>{t(`rule.between.${outer}`)}</p>}
              <div className={classes['group']}>
                {group.map((condition) => (
                  <ConditionRow
                    key={condition.id}
                    condition={condition}
                    number={numbers.get(condition.id) ?? 1}
                    isNew={condition.id >= begun}
                    missing={missingOf(condition, zone)}
                    preview={preview}
                    columns={columns}
                    onChange={(changed) => {
                      setDraft(changeCondition(draft, changed));
                    }}
                    onRemove={() => {
                      setDraft(removeCondition(draft, condition.id));
                      // The button that had the focus is gone.
                      list.current?.focus();
                    }}
                  />
                ))}
                {group.length < ruleLimits.conditions && (
                  <Add
                    label={t(`rule.addCondition.${join}`)}
                    onClick={() => {
                      setDraft(addCondition(draft, index));
                    }}
                  />
                )}
              </div>
            </div>
          ))}
        </div>
        {hasJoin && groups.length < ruleLimits.groups && (
          <Add
            label={t(`rule.addGroup.${outer}`)}
            onClick={() => {
              setDraft(addGroup(draft));
            }}
          />
        )}
        <div className={classes['end']}>
          {count ? (
            <KeptWords count={count} />
          ) : (
            <Text size="sm" c="dimmed">
              {t('rule.notYet')}
            </Text>
          )}
          <Group gap="sm" wrap="nowrap" ml="auto">
            <Button variant="default" onClick={onClose}>
              {t('add.cancel')}
            </Button>
            <Button type="submit" disabled={!rule}>
              {t('rule.use')}
            </Button>
          </Group>
        </div>
      </Stack>
    </form>
  );
}

function Add({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button
      className={classes['add'] ?? ''}
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus size={15} aria-hidden />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
