import { Kbd, Loader, UnstyledButton } from '@mantine/core';
import { IconFileDownload, IconFileTypeCsv } from '@tabler/icons-react';
import { Trans, useTranslation } from 'react-i18next';
import classes from './DropZone.module.css';

export interface DropZoneProps {
  readonly isOver: boolean;
  /** The name of the file that is being opened. */
  readonly opening: string | null;
  readonly pasteKeys: string;
  readonly onChoose: () => void;
}

/** One target for everything: click, Enter, drop and paste. */
export function DropZone({ isOver, opening, pasteKeys, onChoose }: DropZoneProps) {
  const { t } = useTranslation('home');
  if (opening !== null) {
    return (
      <div className={classes['zone']} data-state="opening" role="status">
        <Loader size={36} type="oval" aria-hidden />
        <span className={classes['title']}>{t('drop.opening', { name: opening })}</span>
        <span className={classes['hint']}>{t('drop.large')}</span>
      </div>
    );
  }
  const Icon = isOver ? IconFileDownload : IconFileTypeCsv;
  return (
    <UnstyledButton
      className={classes['zone']}
      data-state={isOver ? 'over' : 'waiting'}
      onClick={onChoose}
      aria-keyshortcuts="Control+V Meta+V"
    >
      <span className={classes['icon']}>
        <Icon size={34} stroke={1.5} aria-hidden />
      </span>
      <span className={classes['title']}>{isOver ? t('drop.release') : t('drop.title')}</span>
      <span className={classes['hint']}>
        {t('drop.choose')}
        <span aria-hidden className={classes['dot']}>
          ·
        </span>
        <Trans
          t={t}
          i18nKey="drop.paste"
          values={{ keys: pasteKeys }}
          components={{ kbd: <Kbd size="xs" /> }}
        />
      </span>
    </UnstyledButton>
  );
}
