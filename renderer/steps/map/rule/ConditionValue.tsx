import { NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fillTests, numberTests, ruleLimits, timeTests, wordTests } from '../../../../shared/model/rowRule';
import { type DraftCondition, isOneOf } from './draftRule';
import classes from './RuleForm.module.css';

export interface ConditionValueProps {
  readonly condition: DraftCondition;
  /** What to call it, for people who cannot see where it stands. */
  readonly label: string;
  /** Values of the column. */
  readonly offered: readonly string[];
  readonly onChange: (part: Partial<Pick<DraftCondition, 'value' | 'values'>>) => void;
}

/** What a cell is compared with; nothing where a test says it all. */
export function ConditionValue({ condition, label, offered, onChange }: ConditionValueProps) {
  const { t } = useTranslation('map');
  const { test, value, values } = condition;
  const shared = { size: 'xs', 'aria-label': label } as const;
  if (isOneOf(fillTests, test)) return null;
  if (isOneOf(wordTests, test)) {
    return (
      <TagsInput
        {...shared}
        value={[...values]}
        data={[...offered]}
        limit={50}
        withScrollArea={false}
        classNames={{ options: classes['options'] ?? '' }}
        maxTags={ruleLimits.values}
        // A comma belongs to the value.
        splitChars={[]}
        placeholder={values.length === 0 ? t('rule.valuesHint') : undefined}
        isDuplicate={(text, tags) => tags.some((tag) => loosely(tag) === loosely(text))}
        onChange={(next) => {
          onChange({ values: next.map((text) => text.slice(0, ruleLimits.value)) });
        }}
      />
    );
  }
  if (isOneOf(numberTests, test)) {
    return (
      <NumberInput
        {...shared}
        value={value}
        hideControls
        placeholder={t('rule.numberHint')}
        onChange={(next) => {
          onChange({ value: String(next) });
        }}
      />
    );
  }
  // A time of day is entered nowhere here, but a set-up that has one keeps it.
  const isDay = isOneOf(timeTests, test) && /^(\d{4}-\d\d-\d\d)?$/.test(value);
  return (
    <TextInput
      {...shared}
      type={isDay ? 'date' : 'text'}
      value={value}
      maxLength={ruleLimits.value}
      placeholder={t('rule.textHint')}
      onChange={(event) => {
        onChange({ value: event.currentTarget.value });
      }}
    />
  );
}

function loosely(text: string): string {
  return text.trim().toLowerCase();
}
