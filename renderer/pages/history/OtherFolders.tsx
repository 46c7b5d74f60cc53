import { IconFolderQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OtherFolder } from '../../../shared/model/history';
import { Note } from '../../components/Note';
import classes from './OtherFolders.module.css';

/** More is told by their number. */
const named = 5;

/** Folders that hold no import that can be shown, each with its reason. */
export function OtherFolders({ others }: { readonly others: readonly OtherFolder[] }) {
  const { t } = useTranslation('history');
  return (
    <div className={classes['note']}>
      <Note
        tone="look"
        icon={<IconFolderQuestion size={20} stroke={1.75} aria-hidden />}
        title={t('others.title', { count: others.length })}
      >
        <ul className={classes['list']}>
          {others.slice(0, named).map(({ name, kind }) => (
            <li key={name} className="selectable">
              {t(`others.${kind}`, { name })}
            </li>
          ))}
          {others.length > named && <li aria-hidden>…</li>}
        </ul>
      </Note>
    </div>
  );
}
