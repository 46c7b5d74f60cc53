import { Button, Group } from '@mantine/core';
import { IconFolder, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/model/failure';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { FailureAlert } from '../../components/FailureAlert';
import { isSending } from '../../store/sendSlice';
import { useStore } from '../../store/useStore';

/** Where Backfill keeps what it remembers, and the way to get rid of it. */
export function DeleteAll() {
  const { t } = useTranslation('settings');
  const deleteAll = useStore((state) => state.deleteAll);
  const showData = useStore((state) => state.showData);
  const sending = useStore(isSending);
  const [asking, setAsking] = useState(false);
  const [result, setResult] = useState<Result<unknown> | null>(null);
  return (
    <>
      <Group gap="sm" mt="md">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFolder size={15} aria-hidden />}
          onClick={() => {
            void showData();
          }}
        >
          {t('deleteAll.show')}
        </Button>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconTrash size={15} aria-hidden />}
          disabled={sending}
          title={sending ? t('deleteAll.sending') : undefined}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('deleteAll.open')}
        </Button>
      </Group>
      <div role="status">{result?.ok && t('deleteAll.done')}</div>
      {result && !result.ok && <FailureAlert failure={result.failure} />}
      <ConfirmDialog
        opened={asking}
        title={t('deleteAll.title')}
        confirm={t('deleteAll.confirm')}
        onConfirm={() => {
          void deleteAll().then(setResult);
        }}
        onClose={() => {
          setAsking(false);
        }}
      >
        <p>{t('deleteAll.text')}</p>
        <p>{t('deleteAll.stays')}</p>
      </ConfirmDialog>
    </>
  );
}
