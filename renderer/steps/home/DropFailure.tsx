import { Alert, Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fail, type Failure } from '../../../shared/model/failure';
import { FailureAlert } from '../../components/FailureAlert';
import type { Dropped } from './dropped';

/** What was dropped and is no file at all. */
export type NotTaken = Extract<Dropped, { kind: 'several' | 'folder' }>;

export interface DropFailureProps {
  readonly notTaken: NotTaken | null;
  /** Why the last file could not be opened. */
  readonly failure: Failure | null;
  readonly onChoose: () => void;
}

/** Why there is no table yet, and the way on. The latest reason wins. */
export function DropFailure({ notTaken, failure, onChoose }: DropFailureProps) {
  const { t } = useTranslation('home');
  if (notTaken?.kind === 'several') {
    return (
      <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle aria-hidden />}>
        {t('severalFiles', { count: notTaken.count })}
      </Alert>
    );
  }
  const shown = notTaken ? fail('fileIsFolder', { name: notTaken.name }).failure : failure;
  if (!shown) return null;
  return (
    <FailureAlert
      failure={shown}
      action={
        <Button size="compact-sm" variant="default" onClick={onChoose}>
          {t('chooseAnother')}
        </Button>
      }
    />
  );
}
