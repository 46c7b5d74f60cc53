import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/model/failure';
import type { Plan } from '../../shared/model/plan';
import { templateLimits } from '../../shared/model/template';
import { useStore } from '../store/useStore';
import { FailureAlert } from './FailureAlert';

export interface SaveTemplateDialogProps {
  readonly opened: boolean;
  readonly plan: Plan;
  readonly suggestedName: string;
  readonly onClose: () => void;
}

/** Asks for the name under which a set-up is kept, and says what becomes of one that has the name already. */
export function SaveTemplateDialog({ opened, onClose, ...form }: SaveTemplateDialogProps) {
  const { t } = useTranslation('templates');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('save.title')}
      centered
      size={460}
      closeButtonProps={{ 'aria-label': t('save.close') }}
      // The body never scrolls, and the lock would write a style element that the page's policy refuses.
      lockScroll={false}
    >
      <SaveForm {...form} onClose={onClose} />
    </Modal>
  );
}

function SaveForm({ plan, suggestedName, onClose }: Omit<SaveTemplateDialogProps, 'opened'>) {
  const { t } = useTranslation(['templates', 'common']);
  const saveTemplate = useStore((state) => state.saveTemplate);
  const [name, setName] = useState(suggestedName);
  const [saved, setSaved] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const key = name.trim().toLowerCase();
  const taken = useStore(({ templates }) => templates.some((known) => known.name.toLowerCase() === key));

  async function save() {
    const result = await saveTemplate(name, plan);
    setFailure(result.ok ? null : result.failure);
    if (result.ok) setSaved(result.value.name);
  }

  if (saved !== null) {
    return (
      <>
        <p role="status">{t('templates:save.saved', { name: saved })}</p>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose} data-autofocus>
            {t('templates:save.done')}
          </Button>
        </Group>
      </>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={t('templates:save.name')}
        description={t(taken ? 'templates:save.taken' : 'templates:save.text')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={name}
        maxLength={templateLimits.name}
        data-autofocus
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      {failure && <FailureAlert failure={failure} />}
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" disabled={key === ''}>
          {t(taken ? 'templates:save.version' : 'templates:save.action')}
        </Button>
      </Group>
    </form>
  );
}
