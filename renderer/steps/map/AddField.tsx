import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallType } from '../../../shared/model/event';
import type { Field, Target } from '../../../shared/model/plan';
import { TargetSelect } from './TargetSelect';
import { useTargetText } from './useTargetText';

export interface AddFieldProps {
  readonly opened: boolean;
  readonly columns: readonly string[];
  readonly types: readonly CallType[];
  readonly onAdd: (from: Field['from'], target: Target) => void;
  readonly onClose: () => void;
}

/** A field that no column fills: the same text in every event, or a column in one more place. */
export function AddField({ opened, onClose, ...form }: AddFieldProps) {
  const { t } = useTranslation('map');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('add.title')}
      centered
      size={440}
      closeButtonProps={{ 'aria-label': t('add.cancel') }}
      // The body never scrolls, and the lock would write a style element that the page's policy refuses.
      lockScroll={false}
    >
      <AddFieldForm {...form} onClose={onClose} />
    </Modal>
  );
}

/** Mounted with every opening, so that it starts empty. */
function AddFieldForm({ columns, types, onAdd, onClose }: Omit<AddFieldProps, 'opened'>) {
  const { t } = useTranslation('map');
  const targetText = useTargetText();
  const [target, setTarget] = useState<Target | null>(null);
  const [kind, setKind] = useState<'constant' | 'column'>('constant');
  const [text, setText] = useState('');
  const [column, setColumn] = useState<string | null>(null);
  const from: Field['from'] | null =
    kind === 'constant'
      ? text === ''
        ? null
        : { kind, value: text }
      : column === null
        ? null
        : { kind, column: Number(column) };

  function submit() {
    if (!target || !from) return;
    onAdd(from, target);
    onClose();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('add.intro')}
        </Text>
        <div>
          <Text component="div" size="sm" fw={500} mb={4}>
            {t('add.field')}
          </Text>
          <TargetSelect
            value={target}
            types={types}
            label={`${t('add.field')}: ${target ? targetText(target).full : t('add.fieldPlaceholder')}`}
            optional={false}
            placeholder={t('add.fieldPlaceholder')}
            onChange={setTarget}
          />
        </div>
        <Select
          label={t('add.from')}
          size="xs"
          allowDeselect={false}
          value={kind}
          data={[
            { value: 'constant', label: t('add.constant') },
            { value: 'column', label: t('add.column') },
          ]}
          onChange={(chosen) => {
            setKind(chosen === 'column' ? 'column' : 'constant');
          }}
        />
        {kind === 'constant' ? (
          <TextInput
            label={t('add.value')}
            size="xs"
            maxLength={10_000}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
        ) : (
          <Select
            label={t('add.chooseColumn')}
            size="xs"
            searchable
            limit={100}
            value={column}
            data={columns.map((name, index) => ({ value: String(index), label: name }))}
            nothingFoundMessage={t('columns.noMatch')}
            onChange={setColumn}
          />
        )}
        <Group justify="flex-end" gap="sm" mt="xs">
          <Button variant="default" onClick={onClose}>
            {t('add.cancel')}
          </Button>
          <Button type="submit" disabled={!target || !from}>
            {t('add.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
