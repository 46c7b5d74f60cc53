import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../../shared/model/csv';
import type { CallType } from '../../../../shared/model/event';
import type { Field, Target } from '../../../../shared/model/plan';
import { TargetSelect } from '../TargetSelect';
import { useTargetText } from '../useTargetText';
import { emptyFilling, fieldOf, type Filling, type FillingState, fillings, type NewField } from './fieldOf';
import { FillingForm } from './FillingForm';

export type { Filling } from './fieldOf';

export interface AddFieldFormProps {
  readonly first: Filling;
  readonly columns: readonly string[];
  /** Those of the preview. */
  readonly rows: readonly Row[];
  readonly types: readonly CallType[];
  readonly onAdd: (field: Omit<Field, 'type'>) => void;
  readonly onClose: () => void;
}

/** Mounted with every opening, so that it starts empty. */
export function AddFieldForm({ first, columns, rows, types, onAdd, onClose }: AddFieldFormProps) {
  const { t } = useTranslation(['map', 'fields']);
  const targetText = useTargetText();
  const [target, setTarget] = useState<Target | null>(first === 'uuid' ? { kind: 'anonymousId' } : null);
  const [filling, setFilling] = useState<Filling>(first);
  const [state, setState] = useState<FillingState>(emptyFilling);
  const made: NewField | null = fieldOf(filling, state, rows);

  function submit() {
    if (!target || !made) return;
    onAdd({ ...made, target });
    onClose();
  }

  const names: Readonly<Record<Filling, string>> = {
    constant: t('map:add.constant'),
    column: t('map:add.column'),
    columns: t('fields:add.columns'),
    template: t('fields:add.template'),
    uuid: t('fields:add.uuid'),
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('map:add.intro')}
        </Text>
        <div>
          <Text component="div" size="sm" fw={500} mb={4}>
            {t('map:add.field')}
          </Text>
          <TargetSelect
            value={target}
            types={types}
            label={`${t('map:add.field')}: ${target ? targetText(target).full : t('map:add.fieldPlaceholder')}`}
            optional={false}
            placeholder={t('map:add.fieldPlaceholder')}
            onChange={setTarget}
          />
        </div>
        <Select
          label={t('map:add.from')}
          size="xs"
          allowDeselect={false}
          value={filling}
          data={fillings.map((value) => ({ value, label: names[value] }))}
          onChange={(chosen) => {
            const found = fillings.find((known) => known === chosen);
            if (!found) return;
            setFilling(found);
            if (found === 'uuid') setTarget((old) => old ?? { kind: 'anonymousId' });
          }}
        />
        <FillingForm filling={filling} state={state} columns={columns} rows={rows} onChange={setState} />
        <Group justify="flex-end" gap="sm" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('map:add.cancel')}
          </Button>
          <Button type="submit" disabled={!target || !made}>
            {t('map:add.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
