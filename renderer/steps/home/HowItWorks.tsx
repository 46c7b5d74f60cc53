import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckPicture, MapPicture, SendPicture } from './HowPictures';
import classes from './HowItWorks.module.css';

const parts = [
  { key: 'map', Picture: MapPicture },
  { key: 'check', Picture: CheckPicture },
  { key: 'send', Picture: SendPicture },
] as const satisfies readonly { readonly key: string; readonly Picture: ComponentType }[];

/** What happens after the drop: three sentences, each with a small picture of its screen. */
export function HowItWorks() {
  const { t } = useTranslation('home');
  return (
    <section aria-label={t('how.title')}>
      <ol className={classes['list']}>
        {parts.map(({ key, Picture }) => (
          <li key={key} className={classes['part']}>
            <Picture />
            <div className={classes['words']}>
              <h2 className={classes['title']}>{t(`how.${key}.title`)}</h2>
              <p className={classes['text']}>{t(`how.${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
