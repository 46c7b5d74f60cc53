import { Button } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconDatabaseImport, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Source } from '../../../shared/model/source';
import classes from './SourcesCard.module.css';

const keptIcons = {
  system: IconLock,
  session: IconClock,
  lost: IconAlertTriangle,
} as const satisfies Record<Source['kept'], unknown>;

export interface SourceRowProps {
  readonly source: Source;
  readonly onRemove: () => void;
}

export function SourceRow({ source, onRemove }: SourceRowProps) {
  const { t } = useTranslation('settings');
  const { name, endpoint, maskedKey, kept } = source;
  const Kept = keptIcons[kept];
  return (
    <li className={classes['source']}>
      <span className={classes['icon']}>
        <IconDatabaseImport size={20} stroke={1.6} aria-hidden />
      </span>
      <div className={classes['words']}>
        <span className={classes['name']} title={name}>
          {name}
        </span>
        <span className={classes['detail']}>
          {endpoint.kind === 'segment' ? t(`sources.region.${endpoint.region}`) : endpoint.url}
          {' · '}
          <span className="selectable">{t('sources.key', { key: maskedKey })}</span>
        </span>
        <span className={classes['kept']} data-kept={kept}>
          <Kept size={14} stroke={1.9} aria-hidden />
          {t(`sources.kept.${kept}`)}
        </span>
      </div>
      <Button variant="default" size="xs" aria-label={t('sources.removeNamed', { name })} onClick={onRemove}>
        {t('sources.remove')}
      </Button>
    </li>
  );
}
