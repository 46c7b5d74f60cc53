import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileGroup } from '../../../shared/model/fileGroup';
import { useStore } from '../../store/useStore';
import classes from './WhichFiles.module.css';

const shownColumns = 6;

/** Several files that are no one table: asked which of them are imported now. */
export function WhichFiles({ groups }: { readonly groups: readonly FileGroup[] }) {
  const { t } = useTranslation('home');
  const chooseGroup = useStore((state) => state.chooseGroup);
  return (
    <section className={classes['card']} role="alert" aria-labelledby="which-title">
      <h2 id="which-title" className={classes['title']}>
        {t('which.title')}
      </h2>
      <p className={classes['text']}>{t('which.text')}</p>
      <ul className={classes['list']}>
        {groups.map((group) => (
          <li key={group.token} className={classes['group']}>
            <div className={classes['words']}>
              <span className={classes['name']} title={group.files.join('\n')}>
                {group.name}
              </span>
              <span className={classes['columns']}>
                {group.columns.slice(0, shownColumns).join(' · ')}
                {group.columns.length > shownColumns && ' …'}
              </span>
            </div>
            <Button
              size="xs"
              variant="default"
              className={classes['action'] ?? ''}
              aria-label={t('which.actionFor', { name: group.name })}
              onClick={() => {
                void chooseGroup(group);
              }}
            >
              {t('which.action', { count: group.files.length })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
