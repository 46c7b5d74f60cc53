import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fail, type Failure } from '../../../shared/model/failure';
import { FailureAlert } from '../../components/FailureAlert';
import type { Dropped } from './dropped';

/** What was dropped and is no file at all. */
export type NotTaken = Extract<Dropped, { kind: 'folder' }>;

export interface DropFailureProps {
  readonly notTaken: NotTaken | null;
  /** Why the last file could not be opened. */
  readonly failure: Failure | null;
  readonly onChoose: () => void;
}

/** Why there is no table yet, and the way on. The latest reason wins. */
export function DropFailure({ notTaken, failure, onChoose }: DropFailureProps) {
  const { t } = useTranslation('home');
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
