import { IconChecklist, IconColumns3, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './HowItWorks.module.css';

const parts = [
  { key: 'map', Icon: IconColumns3 },
  { key: 'check', Icon: IconChecklist },
  { key: 'send', Icon: IconSend },
] as const;

/** What happens after the drop, in three sentences. */
export function HowItWorks() {
  const { t } = useTranslation('home');
  return (
    <section aria-label={t('how.title')}>
      <ol className={classes['list']}>
        {parts.map(({ key, Icon }, index) => (
          <li key={key} className={classes['part']}>
            <span className={classes['icon']}>
              <Icon size={20} stroke={1.75} aria-hidden />
            </span>
            <h2 className={classes['title']}>
              <span className={classes['number']}>{index + 1}</span>
              {t(`how.${key}.title`)}
            </h2>
            <p className={classes['text']}>{t(`how.${key}.text`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
