import { ActionIcon, NativeSelect, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../../../shared/model/csv';
import { chooseColumn, type DraftCondition, type Missing, type Test, testGroups } from './draftRule';
import { ConditionValue } from './ConditionValue';
import { offeredValues } from './offeredValues';
import classes from './RuleForm.module.css';

export interface ConditionRowProps {
  readonly condition: DraftCondition;
  /** From 1 on, through all groups. */
  readonly number: number;
  /** It was just added, and takes the focus. */
  readonly isNew: boolean;
  readonly missing: Missing | null;
  readonly preview: FilePreview;
  readonly columns: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (condition: DraftCondition) => void;
  readonly onRemove: () => void;
}

/** One condition: a column, how it is compared, and with what. */
export function ConditionRow(props: ConditionRowProps) {
  const { condition, number, isNew, missing, preview, columns, onChange, onRemove } = props;
  const { t } = useTranslation('map');
  const { column, test } = condition;
  const profile = column === null ? undefined : preview.profiles[column];
  return (
    <div className={classes['condition']} role="group" aria-label={t('rule.condition', { number })}>
      <Select
        size="xs"
        searchable
        limit={100}
        // The list itself scrolls: a part of it that did would be out of the keyboard's reach.
        withScrollArea={false}
        classNames={{ options: classes['options'] ?? '' }}
        allowDeselect={false}
        aria-label={t('rule.column', { number })}
        placeholder={t('rule.chooseColumn')}
        value={column === null ? null : String(column)}
        data={columns}
        nothingFoundMessage={t('columns.noMatch')}
        data-autofocus={number === 1 || undefined}
        autoFocus={isNew}
        // A list that opens by itself hides what else there is.
        openOnFocus={false}
        renderOption={({ option }) => (
          <span className={classes['option']}>
            <span>{option.label}</span>
            <span className={classes['samples']}>{samplesOf(preview, option.value)}</span>
          </span>
        )}
        onChange={(chosen) => {
          if (chosen === null) return;
          const index = Number(chosen);
          onChange(chooseColumn(condition, index, preview.profiles[index]?.shape));
        }}
      />
      <NativeSelect
        size="xs"
        aria-label={t('rule.test', { number })}
        value={test}
        data={groupsFor(profile?.shape).map((group) => ({
          group: t(`rule.groups.${group}`),
          items: testGroups[group].map((value) => ({ value, label: t(`rule.tests.${value}`) })),
        }))}
        onChange={(event) => {
          const chosen = allTests.find((known) => known === event.currentTarget.value);
          if (chosen) onChange({ ...condition, test: chosen });
        }}
      />
      <ConditionValue
        // An input forgets what was typed for another column or test.
        key={`${String(column)} ${test}`}
        condition={condition}
        label={t('rule.value', { number })}
        offered={column === null ? [] : offeredValues(preview, column)}
        onChange={(part) => {
          onChange({ ...condition, ...part });
        }}
      />
      <ActionIcon
        className={classes['remove']}
        size={28}
        variant="subtle"
        color="gray"
        aria-label={t('rule.removeCondition', { number })}
        onClick={onRemove}
      >
        <IconX size={15} aria-hidden />
      </ActionIcon>
      {missing !== null && <p className={classes['missing']}>{t(`rule.missing.${missing}`)}</p>}
    </div>
  );
}

const allTests: readonly Test[] = Object.values(testGroups).flat();

/** The kinds of tests, the one that fits the column's values best first. */
function groupsFor(shape: string | undefined): readonly (keyof typeof testGroups)[] {
  switch (shape) {
    case 'isoTime':
    case 'epoch':
      return ['times', 'words', 'fill', 'numbers'];
    case 'integer':
    case 'decimal':
      return ['words', 'numbers', 'fill', 'times'];
    default:
      return ['words', 'fill', 'numbers', 'times'];
  }
}

function samplesOf({ profiles }: FilePreview, column: string): string {
  return profiles[Number(column)]?.samples.slice(0, 2).join(' · ') ?? '';
}
