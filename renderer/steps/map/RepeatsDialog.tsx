import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../shared/model/plan';
import { RepeatsChoice } from './RepeatsChoice';

export interface RepeatsDialogProps {
  readonly opened: boolean;
  readonly plan: Plan;
  readonly onEdit: (edit: (plan: Plan) => Plan) => void;
  readonly onClose: () => void;
}

/** What makes two rows the same event. Changes hold at once, as everywhere in this step; undo takes them back. */
export function RepeatsDialog({ opened, plan, onEdit, onClose }: RepeatsDialogProps) {
  const { t } = useTranslation('map');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('repeats.title')}
      centered
      size={520}
      closeButtonProps={{ 'aria-label': t('repeats.close') }}
      // The body never scrolls, and the lock would write a style element that the page's policy refuses.
      lockScroll={false}
    >
      <RepeatsChoice plan={plan} onEdit={onEdit} />
    </Modal>
  );
}
