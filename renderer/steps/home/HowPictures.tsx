import { IconAlertTriangle, IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './HowPictures.module.css';

const columns = ['customer', 'date', 'total'] as const;

/** A column and what it becomes. */
export function MapPicture() {
  const { t } = useTranslation('home');
  return (
    <div className={classes['picture']} aria-hidden>
      {columns.map((column) => (
        <div key={column} className={classes['mapping']}>
          <code className={classes['column']}>{t(`how.map.columns.${column}.name`)}</code>
          <IconArrowRight size={14} className={classes['arrow']} />
          <span className={classes['field']}>{t(`how.map.columns.${column}.field`)}</span>
        </div>
      ))}
    </div>
  );
}

export function CheckPicture() {
  const { t } = useTranslation('home');
  return (
    <div className={classes['picture']} aria-hidden>
      <div className={classes['finding']} data-tone="good">
        <IconCircleCheck size={16} stroke={2} />
        {t('how.check.ready')}
      </div>
      <div className={classes['finding']} data-tone="look">
        <IconAlertTriangle size={16} stroke={2} />
        {t('how.check.attention')}
      </div>
      <div className={classes['reason']}>{t('how.check.reason')}</div>
    </div>
  );
}

export function SendPicture() {
  const { t } = useTranslation('home');
  return (
    <div className={classes['picture']} aria-hidden>
      <div className={classes['total']}>{t('how.send.accepted')}</div>
      <div className={classes['track']}>
        <div className={classes['bar']} />
      </div>
      <div className={classes['reason']}>{t('how.send.rest')}</div>
    </div>
  );
}
