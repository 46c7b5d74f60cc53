import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { JsonView } from '../../components/JsonView';
import { useStore } from '../../store/useStore';
import classes from './IntegrationsCard.module.css';
import { shownIntegrations } from './shownIntegrations';

/** The choice as it stands on every event. */
export function IntegrationsCard() {
  const { t } = useTranslation('destinations');
  const plan = useStore((state) => state.plan);
  const stamp = useStore((state) => state.info?.stamp);
  const value = useMemo(
    () => (plan && stamp ? { integrations: shownIntegrations(plan, stamp) } : { integrations: {} }),
    [plan, stamp],
  );
  const perRow = (plan?.fields ?? []).flatMap(({ target }) =>
    target.kind === 'integrations' ? [target.name] : [],
  );
  return (
    <section className={classes['card']} aria-labelledby="integrations-title">
      <h2 id="integrations-title" className={classes['title']}>
        {t('json.title')}
      </h2>
      <div className={classes['json']}>
        <JsonView value={value} label={t('json.label')} />
      </div>
      {perRow.length > 0 && (
        <p className={classes['note']}>{t('perRow', { count: perRow.length, names: perRow.join(', ') })}</p>
      )}
    </section>
  );
}
