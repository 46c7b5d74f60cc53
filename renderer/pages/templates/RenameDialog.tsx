import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/model/failure';
import { type Template, templateLimits } from '../../../shared/model/template';
import { FailureAlert } from '../../components/FailureAlert';
import { useStore } from '../../store/useStore';

export interface RenameDialogProps {
  readonly opened: boolean;
  readonly template: Template;
  readonly onClose: () => void;
}

/** Another name for a template; one that is taken is told here, where it can be changed. */
export function RenameDialog({ opened, template, onClose }: RenameDialogProps) {
  const { t } = useTranslation('templates');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('rename.title', { name: template.name })}
      centered
      size={440}
      closeButtonProps={{ 'aria-label': t('rename.close') }}
      // The body never scrolls, and the lock would write a style element that the page's policy refuses.
      lockScroll={false}
    >
      <RenameForm template={template} onClose={onClose} />
    </Modal>
  );
}

function RenameForm({ template, onClose }: Omit<RenameDialogProps, 'opened'>) {
  const { t } = useTranslation(['templates', 'common']);
  const changeTemplate = useStore((state) => state.changeTemplate);
  const [name, setName] = useState(template.name);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function rename() {
    const result = await changeTemplate(template.id, { kind: 'rename', name: name.trim() });
    if (result.ok) onClose();
    else setFailure(result.failure);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <TextInput
        label={t('templates:rename.name')}
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
        <Button type="submit" disabled={name.trim() === ''}>
          {t('templates:rename.action')}
        </Button>
      </Group>
    </form>
  );
}
