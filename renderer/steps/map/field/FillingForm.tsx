import { MultiSelect, Select, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/model/csv';
import { assertNever } from '../../../../shared/model/failure';
import { planLimits } from '../../../../shared/model/plan';
import { FillingResult } from './FillingResult';
import type { Filling, FillingState } from './fieldOf';
import { TemplateInput } from './TemplateInput';

export interface FillingFormProps {
  readonly filling: Filling;
  readonly state: FillingState;
  readonly columns: readonly string[];
  /** Those of the preview. */
  readonly rows: readonly Row[];
  readonly onChange: (state: FillingState) => void;
}

/** What a new field is filled with, and what comes out of it. */
export function FillingForm(props: FillingFormProps) {
  const { filling, state, columns, onChange } = props;
  const { t } = useTranslation(['map', 'fields']);
  const options = columns.map((name, index) => ({ value: String(index), label: name }));
  switch (filling) {
    case 'constant':
      return (
        <TextInput
          label={t('map:add.value')}
          size="xs"
          maxLength={planLimits.text}
          value={state.text}
          onChange={(event) => {
            onChange({ ...state, text: event.currentTarget.value });
          }}
        />
      );
    case 'column':
    case 'uuid':
      return (
        <>
          <Select
            label={t('map:add.chooseColumn')}
            size="xs"
            searchable
            limit={100}
            value={state.column === null ? null : String(state.column)}
            data={options}
            nothingFoundMessage={t('map:columns.noMatch')}
            onChange={(chosen) => {
              onChange({ ...state, column: chosen === null ? null : Number(chosen) });
            }}
          />
          {filling === 'uuid' && (
            <Text size="xs" c="dimmed">
              {t('fields:add.uuidNote')}
            </Text>
          )}
          {filling === 'uuid' && <FillingResult {...props} />}
        </>
      );
    case 'columns':
      return (
        <>
          <MultiSelect
            label={t('fields:add.chooseColumns')}
            size="xs"
            searchable
            limit={100}
            maxValues={planLimits.combined}
            value={state.columns.map(String)}
            data={options}
            nothingFoundMessage={t('map:columns.noMatch')}
            onChange={(chosen) => {
              onChange({ ...state, columns: chosen.map(Number) });
            }}
          />
          <TextInput
            label={t('fields:add.separator')}
            size="xs"
            maxLength={planLimits.separator}
            value={state.separator}
            onChange={(event) => {
              onChange({ ...state, separator: event.currentTarget.value });
            }}
          />
          <FillingResult {...props} />
        </>
      );
    case 'template':
      return (
        <>
          <TemplateInput
            value={state.template}
            columns={columns}
            onChange={(template) => {
              onChange({ ...state, template });
            }}
          />
          <FillingResult {...props} />
        </>
      );
    default:
      return assertNever(filling);
  }
}
