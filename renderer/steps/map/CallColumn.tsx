import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconCircleCheck, IconCircleMinus, IconHelpCircle, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallType, callTypes } from '../../../shared/model/event';
import type { ColumnValue } from './columnValues';
import classes from './CallChoice.module.css';

export interface CallColumnProps {
  readonly columns: readonly string[];
  readonly column: number | null;
  readonly values: readonly ColumnValue[];
  /** Rows that the values come from. */
  readonly rows: number;
  readonly onColumn: (column: number) => void;
  readonly onValue: (value: string, types: readonly CallType[]) => void;
}

/** The column that says what a row is, and what each of its values means. */
export function CallColumn({ columns, column, values, rows, onColumn, onValue }: CallColumnProps) {
  const { t } = useTranslation('map');
  return (
    <div className={classes['byColumn']}>
      <div className={classes['column']}>
        <Select
          size="xs"
          searchable
          allowDeselect={false}
          limit={100}
          data={columns.map((name, index) => ({ value: String(index), label: name }))}
          value={column === null ? null : String(column)}
          placeholder={t('calls.columnPlaceholder')}
          aria-label={t('calls.column')}
          nothingFoundMessage={t('columns.noMatch')}
          data-undo="plan"
          onChange={(chosen) => {
            if (chosen !== null) onColumn(Number(chosen));
          }}
        />
        {column !== null && <span className={classes['note']}>{t('calls.more', { count: rows })}</span>}
      </div>
      {column !== null && (
        <div className={classes['values']}>
          {values.map((value) => (
            <ValueSelect key={value.value} value={value} onValue={onValue} />
          ))}
          {values.length === 0 && <span className={classes['reason']}>{t('calls.none')}</span>}
          <NewValue onAdd={onValue} />
        </div>
      )}
    </div>
  );
}

const leaveOut = 'leaveOut';

function ValueSelect({
  value: { value, types, count },
  onValue,
}: {
  readonly value: ColumnValue;
  readonly onValue: CallColumnProps['onValue'];
}) {
  const { t } = useTranslation('map');
  const Sign = types === null ? IconHelpCircle : types.length === 0 ? IconCircleMinus : IconCircleCheck;
  const chosen = types === null ? null : types.length === 0 ? leaveOut : types.join(' ');
  const both = types && types.length > 1 ? [types] : [];
  const choices = [...callTypes.map((type): readonly CallType[] => [type]), ...both];
  return (
    <div className={classes['value']} data-open={types === null || undefined}>
      <span className={classes['valueName']} title={value}>
        <Sign size={15} aria-hidden />
        <code>{value}</code>
        <span className={classes['reason']}>{t('calls.rows', { count })}</span>
      </span>
      <Select
        size="xs"
        allowDeselect={false}
        aria-label={t('calls.value', { value })}
        placeholder={t('calls.choose')}
        value={chosen}
        data={[
          ...choices.map((list) => ({
            value: list.join(' '),
            label: list.map((type) => t(`calls.${type}`)).join(' + '),
          })),
          { value: leaveOut, label: t('calls.leaveOut') },
        ]}
        comboboxProps={{ width: 220, position: 'bottom-start' }}
        onChange={(next) => {
          if (next !== null)
            onValue(
              value,
              callTypes.filter((type) => next.split(' ').includes(type)),
            );
        }}
      />
    </div>
  );
}

/** A value that the first rows do not have. It starts as left out, so that nothing is sent by mistake. */
function NewValue({ onAdd }: { readonly onAdd: CallColumnProps['onValue'] }) {
  const { t } = useTranslation('map');
  const [text, setText] = useState('');
  return (
    <form
      className={classes['newValue']}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onAdd(text, []);
        setText('');
      }}
    >
      <TextInput
        size="xs"
        value={text}
        maxLength={500}
        placeholder={t('calls.newValue')}
        aria-label={t('calls.newValue')}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <ActionIcon
        type="submit"
        variant="default"
        size={30}
        aria-label={t('calls.addValue')}
        title={t('calls.addValue')}
        disabled={text.trim() === ''}
      >
        <IconPlus size={16} aria-hidden />
      </ActionIcon>
    </form>
  );
}
