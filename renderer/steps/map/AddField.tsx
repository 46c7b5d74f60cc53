import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AddFieldForm, type AddFieldFormProps, type Filling } from './field/AddFieldForm';

export interface AddFieldProps extends Omit<AddFieldFormProps, 'first'> {
  /** What the form begins with; null: it is closed. */
  readonly filling: Filling | null;
}

/** A field that no column fills: a fixed text, columns combined, a template, or a column in one more place. */
export function AddField({ filling, ...form }: AddFieldProps) {
  const { t } = useTranslation('map');
  return (
    <Modal
      opened={filling !== null}
      onClose={form.onClose}
      title={t('add.title')}
      centered
      size={480}
      closeButtonProps={{ 'aria-label': t('add.cancel') }}
      // The body never scrolls, and the lock would write a style element that the page's policy refuses.
      lockScroll={false}
    >
      <AddFieldForm {...form} first={filling ?? 'constant'} />
    </Modal>
  );
}
