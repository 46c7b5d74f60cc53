import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../shared/model/plan';
import { SaveTemplateDialog } from '../../components/SaveTemplateDialog';
import { nameOfTemplate } from '../../components/nameOfTemplate';
import { isSending } from '../../store/sendSlice';
import { useStore } from '../../store/useStore';

/** The set-up of an import for the next file, at once or under a name. */
export function KeepSetUp({ plan, fileName }: { readonly plan: Plan; readonly fileName: string }) {
  const { t } = useTranslation('templates');
  const startWithSetUp = useStore((state) => state.startWithSetUp);
  const sending = useStore(isSending);
  const [saving, setSaving] = useState(false);
  return (
    <>
      <Group gap="xs" mt="sm">
        <Button
          variant="default"
          size="xs"
          disabled={sending}
          onClick={() => {
            void startWithSetUp({ plan, from: fileName });
          }}
        >
          {t('past.use')}
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            setSaving(true);
          }}
        >
          {t('tools.save')}
        </Button>
      </Group>
      <SaveTemplateDialog
        opened={saving}
        plan={plan}
        suggestedName={nameOfTemplate(fileName)}
        onClose={() => {
          setSaving(false);
        }}
      />
    </>
  );
}
