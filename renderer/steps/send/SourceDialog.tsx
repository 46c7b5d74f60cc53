import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Source } from '../../../shared/model/source';
import { useStore } from '../../store/useStore';
import { SourceForm } from './SourceForm';

export interface SourceDialogProps {
  readonly opened: boolean;
  /** A source whose key was forgotten: only the key is asked, and the entry without a key is replaced. */
  readonly again: Source | undefined;
  readonly onSaved?: ((source: Source) => void) | undefined;
  readonly onClose: () => void;
}

/** Asks for a Segment source. */
export function SourceDialog({ opened, again, onSaved, onClose }: SourceDialogProps) {
  const { t } = useTranslation('send');
  const keyStore = useStore((state) => state.info?.keyStore ?? 'session');
  const addSource = useStore((state) => state.addSource);
  const removeSource = useStore((state) => state.removeSource);
  const openLink = useStore((state) => state.openLink);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={again ? t('form.titleAgain', { name: again.name }) : t('form.title')}
      size={540}
      // The body never scrolls, and the lock would write a style element that the page's policy refuses.
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('form.close') }}
    >
      <SourceForm
        again={again}
        keyStore={keyStore}
        onHelp={(link) => {
          void openLink(link);
        }}
        onCancel={onClose}
        onSubmit={async (source) => {
          const added = await addSource(source);
          if (!added.ok) return added.failure;
          if (again && again.id !== added.value.id) await removeSource(again.id);
          onClose();
          onSaved?.(added.value);
          return null;
        }}
      />
    </Modal>
  );
}
