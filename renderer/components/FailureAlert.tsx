import { Alert, Button, Group } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/model/failure';
import { useCopy } from './useCopy';

/** What went wrong, in words, with its code and details to copy. */
export function FailureAlert({
  failure,
  action,
}: {
  readonly failure: Failure;
  readonly action?: ReactNode;
}) {
  const { t } = useTranslation(['common', 'failures']);
  const { copied, copy } = useCopy();
  const details = [failure.code, JSON.stringify(failure.params), failure.detail].filter(Boolean).join('\n');
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />}>
      <div className="selectable">{t(`failures:${failure.code}`, { ...failure.params })}</div>
      <Group gap="xs" mt="xs">
        {action}
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          onClick={() => {
            copy(details);
          }}
        >
          <span aria-live="polite">{copied ? t('common:copied') : t('common:copyDetails')}</span>
        </Button>
      </Group>
    </Alert>
  );
}
