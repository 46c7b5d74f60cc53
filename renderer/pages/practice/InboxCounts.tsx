import { useTranslation } from 'react-i18next';
import type { PracticeInbox } from '../../../shared/model/practice';
import { CountBars } from '../../components/CountBars';
import classes from './InboxCounts.module.css';

/** What arrived by call, by name, and what Segment would have dropped. */
export function InboxCounts({ inbox }: { readonly inbox: PracticeInbox }) {
  const { t } = useTranslation(['practice', 'common']);

  function wordsFor(code: string): string {
    // A code that has no words yet is still better told than hidden.
    return t(`practice:code.${code}`, { defaultValue: code });
  }

  return (
    <div className={classes['cards']}>
      <CountBars
        title={t('practice:counts.type')}
        rows={inbox.byType.map(({ type, count }) => ({ key: type, label: t(`common:call.${type}`), count }))}
        none={t('practice:none')}
      />
      <CountBars
        title={t('practice:counts.name')}
        rows={inbox.byName.map(({ name, count }) => ({ key: name, label: name, count }))}
        none={t('practice:counts.noName')}
      />
      {inbox.discarded.length > 0 && (
        <CountBars
          title={t('practice:counts.discarded')}
          rows={inbox.discarded.map(({ code, count }) => ({ key: code, label: wordsFor(code), count }))}
        />
      )}
    </div>
  );
}
