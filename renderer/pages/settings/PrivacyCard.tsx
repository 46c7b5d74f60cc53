import { IconDatabase, IconFile, IconKey, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card';
import { useStore } from '../../store/useStore';
import { DeleteAll } from './DeleteAll';
import classes from './PrivacyCard.module.css';

/** What is stored and what leaves the computer, in plain words. */
export function PrivacyCard() {
  const { t } = useTranslation('settings');
  const keyStore = useStore((state) => state.info?.keyStore ?? 'session');
  const parts = [
    { title: t('privacy.leaves.title'), text: t('privacy.leaves.text'), Icon: IconSend },
    { title: t('privacy.files.title'), text: t('privacy.files.text'), Icon: IconFile },
    { title: t('privacy.kept.title'), text: t('privacy.kept.text'), Icon: IconDatabase },
    { title: t('privacy.keys.title'), text: t(`privacy.keys.${keyStore}`), Icon: IconKey },
  ];
  return (
    <Card title={t('privacy.title')} intro={t('privacy.intro')}>
      <ul className={classes['parts']}>
        {parts.map(({ title, text, Icon }) => (
          <li key={title} className={classes['part']}>
            <Icon size={18} stroke={1.75} aria-hidden className={classes['icon']} />
            <div>
              <h3 className={classes['title']}>{title}</h3>
              <p className={classes['text']}>{text}</p>
            </div>
          </li>
        ))}
      </ul>
      <DeleteAll />
    </Card>
  );
}
