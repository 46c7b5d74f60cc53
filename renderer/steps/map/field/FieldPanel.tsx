import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nestUnder, setNotFor, setWhenEmpty } from '../../../../shared/model/editField';
import { pathFromText } from '../../../../shared/model/target';
import { fieldIsUsed } from '../../../../shared/pipeline/fieldIsUsed';
import type { FieldGearProps } from './FieldGear';
import { StepList } from './StepList';

/** All that is done to a field's values. Changes hold at once, as everywhere in this step; undo takes them back. */
export function FieldPanel(props: FieldGearProps) {
  const { field } = props;
  return (
    <Stack gap="lg">
      <StepList {...props} />
      {'path' in field.target && <WhenEmpty {...props} />}
      {'path' in field.target && <NestUnder {...props} path={field.target.path} />}
      <NotFor {...props} />
    </Stack>
  );
}

function WhenEmpty({ index, field, onEdit }: FieldGearProps) {
  const { t } = useTranslation('fields');
  return (
    <Radio.Group
      label={t('empty.heading')}
      description={field.whenEmpty === undefined ? undefined : t('empty.note')}
      value={field.whenEmpty ?? 'leaveOut'}
      onChange={(chosen) => {
        const whenEmpty = chosen === 'null' || chosen === 'text' ? chosen : undefined;
        onEdit((old) => setWhenEmpty(old, index, whenEmpty));
      }}
    >
      <Stack gap={6} mt={8}>
        <Radio size="xs" value="leaveOut" label={t('empty.leaveOut')} />
        <Radio size="xs" value="null" label={t('empty.null')} />
        <Radio size="xs" value="text" label={t('empty.text')} />
      </Stack>
    </Radio.Group>
  );
}

function NestUnder({ index, path, onEdit }: FieldGearProps & { readonly path: readonly string[] }) {
  const { t } = useTranslation('fields');
  // A dot that has just been typed names nothing yet, and has to stay.
  const [text, setText] = useState(path.slice(0, -1).join('.'));
  return (
    <TextInput
      size="xs"
      label={t('nest.label')}
      description={t('nest.note')}
      value={text}
      maxLength={1000}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onEdit((old) => nestUnder(old, index, pathFromText(typed)), { ongoing: `nest ${String(index)}` });
      }}
    />
  );
}

function NotFor({ index, field, types, onEdit }: FieldGearProps) {
  const { t } = useTranslation(['fields', 'map']);
  const { target, notFor = [] } = field;
  const offered = types.filter((type) => fieldIsUsed(target, [type]));
  if (target.kind === 'timestamp' || (offered.length < 2 && notFor.length === 0)) return null;
  return (
    <Checkbox.Group
      label={t('fields:notFor.heading')}
      description={t('fields:notFor.note')}
      value={[...notFor]}
      onChange={(chosen) => {
        const wanted = [...new Set([...offered, ...notFor])].filter((type) => chosen.includes(type));
        onEdit((old) => setNotFor(old, index, wanted));
      }}
    >
      <Stack gap={6} mt={8}>
        {[...new Set([...offered, ...notFor])].map((type) => (
          <Checkbox key={type} size="xs" value={type} label={t(`map:calls.${type}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
