import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/model/failure';
import { AlertBox } from './AlertBox';

export interface FailureAlertProps {
  readonly failure: Failure;
  /** The way on, such as a button "Try again". */
  readonly action?: ReactNode;
}

/** What went wrong, in words, with its code and details to copy. */
export function FailureAlert({ failure, action }: FailureAlertProps) {
  const { t } = useTranslation(['common', 'failures']);
  const { copied, copy } = useClipboard();
  const details = [failure.code, JSON.stringify(failure.params), failure.detail].filter(Boolean).join('\n');
  return (
    <AlertBox
      actions={
        <>
          {action}
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              copy(details);
            }}
          >
            <span aria-live="polite">{copied ? t('common:copied') : t('common:copyDetails')}</span>
          </Button>
        </>
      }
    >
      {t(`failures:${failure.code}`, { ...failure.params })}
    </AlertBox>
  );
}
