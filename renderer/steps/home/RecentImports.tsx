import { useTranslation } from 'react-i18next';
import type { PastImport } from '../../../shared/model/history';
import { PastRow } from '../../pages/history/PastRow';
import { useStore } from '../../store/useStore';
import { TextLink } from '../../components/TextLink';
import classes from './RecentImports.module.css';

/** The latest imports of the history, as far as Home has room for them. */
const shown = 3;

export function RecentImports({ imports }: { readonly imports: readonly PastImport[] }) {
  const { t } = useTranslation('history');
  const showPage = useStore((state) => state.showPage);
  const showPast = useStore((state) => state.showPast);
  return (
    <section aria-labelledby="recent-title">
      <div className={classes['head']}>
        <h2 id="recent-title" className={classes['title']}>
          {t('recent.title')}
        </h2>
        <TextLink
          onClick={() => {
            void showPast(null);
            showPage('history');
          }}
        >
          {t('recent.all')}
        </TextLink>
      </div>
      <ul className={classes['list']}>
        {imports.slice(0, shown).map((past) => (
          <li key={past.importId} className={classes['line']}>
            <PastRow
              past={past}
              tabbable
              onShow={(importId) => {
                void showPast(importId);
                showPage('history');
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
