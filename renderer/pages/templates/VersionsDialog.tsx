import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/model/failure';
import type { Template } from '../../../shared/model/template';
import { formatMoment } from '../../format';
import { useStore } from '../../store/useStore';
import classes from './VersionsDialog.module.css';

export interface VersionsDialogProps {
  readonly opened: boolean;
  readonly template: Template;
  readonly onResult: (result: Result<unknown>) => void;
  readonly onClose: () => void;
}

/** When each version was saved, and the way back to it; going back is a version, too, so that nothing is lost. */
export function VersionsDialog({ opened, template, onResult, onClose }: VersionsDialogProps) {
  const { t } = useTranslation('templates');
  const changeTemplate = useStore((state) => state.changeTemplate);
  const { id, name, versions } = template;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('versions.title', { name })}
      centered
      size={440}
      closeButtonProps={{ 'aria-label': t('versions.close') }}
      // The body never scrolls, and the lock would write a style element that the page's policy refuses.
      lockScroll={false}
    >
      <p className={classes['text']}>{t('versions.text')}</p>
      <ul className={classes['list']}>
        {versions.map((savedAt, index) => {
          const when = formatMoment(savedAt);
          return (
            <li key={savedAt} className={classes['version']}>
              <span>{index === 0 ? t('versions.newest', { when }) : when}</span>
              {index > 0 && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('versions.restoreNamed', { when })}
                  onClick={() => {
                    void changeTemplate(id, { kind: 'restore', savedAt }).then(onResult);
                    onClose();
                  }}
                >
                  {t('versions.restore')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Modal>
  );
}
