import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card';
import { useStore } from '../../store/useStore';
import classes from './AboutCard.module.css';

export function AboutCard() {
  const { t } = useTranslation('settings');
  const info = useStore((state) => state.info);
  const openLink = useStore((state) => state.openLink);
  return (
    <Card title={t('about.title')}>
      <dl className={classes['facts']}>
        {info && (
          <>
            <dt>{t('about.version')}</dt>
            <dd className="selectable">{info.version}</dd>
            <dt>{t('about.library')}</dt>
            <dd className="selectable">{t('about.libraryValue', { ...info.stamp.library })}</dd>
          </>
        )}
        <dt>{t('about.licence')}</dt>
        <dd>{t('about.licenceValue')}</dd>
      </dl>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes['link'] ?? ''}
        rightSection={<IconExternalLink size={14} aria-hidden />}
        onClick={() => void openLink('segmentSpec')}
      >
        {t('about.spec')}
      </Button>
    </Card>
  );
}
