import { Alert, Button, CopyButton, Group } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/model/failure';

/** What went wrong, in words, with its code and details to copy. */
export function FailureAlert({
  failure,
  action,
}: {
  readonly failure: Failure;
  readonly action?: ReactNode;
}) {
  const { t } = useTranslation(['common', 'failures']);
  const details = [failure.code, JSON.stringify(failure.params), failure.detail].filter(Boolean).join('\n');
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />}>
      <div className="selectable">{t(`failures:${failure.code}`, { ...failure.params })}</div>
      <Group gap="xs" mt="xs">
        {action}
        <CopyButton value={details}>
          {({ copied, copy }) => (
            <Button variant="subtle" color="red" size="compact-sm" onClick={copy}>
              {copied ? t('common:copied') : t('common:copyDetails')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}
