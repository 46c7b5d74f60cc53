import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RuleForm, type RuleFormProps } from './RuleForm';

export interface RowRuleDialogProps extends RuleFormProps {
  readonly opened: boolean;
}

/** Which rows are sent, with the number of them while it is decided. */
export function RowRuleDialog({ opened, ...form }: RowRuleDialogProps) {
  const { t } = useTranslation('map');
  return (
    <Modal
      opened={opened}
      onClose={form.onClose}
      title={t('rule.title')}
      centered
      size={720}
      closeButtonProps={{ 'aria-label': t('add.cancel') }}
      // The body never scrolls, and the lock would write a style element that the page's policy refuses.
      lockScroll={false}
    >
      <RuleForm {...form} />
    </Modal>
  );
}
