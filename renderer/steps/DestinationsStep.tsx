import { Button, Radio } from '@mantine/core';
import { IconAlertTriangle, IconDatabase } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Destinations } from '../../shared/model/plan';
import { ChoiceCard } from '../components/ChoiceCard';
import { Note } from '../components/Note';
import { StepFrame } from '../components/StepFrame';
import { useStore } from '../store/useStore';
import { DestinationList } from './destinations/DestinationList';
import { IntegrationsCard } from './destinations/IntegrationsCard';
import { PickedDestinations } from './destinations/PickedDestinations';
import classes from './DestinationsStep.module.css';

const everything: Destinations = { kind: 'all' };

/** Step 4: who receives the events, as the `integrations` object on every one of them. */
export function DestinationsStep() {
  const { t } = useTranslation('destinations');
  const chosen = useStore((state) => state.plan?.destinations ?? everything);
  const editPlan = useStore((state) => state.editPlan);
  const showStep = useStore((state) => state.showStep);
  // Trying out "everything" does not lose what was picked.
  const [remembered, setRemembered] = useState<readonly string[]>([]);
  const names = chosen.kind === 'only' ? chosen.names : remembered;
  const missing = chosen.kind === 'only' && names.length === 0;

  function pick(next: readonly string[]) {
    setRemembered(next);
    editPlan((plan) => ({ ...plan, destinations: { kind: 'only', names: [...next] } }));
  }

  function toggle(name: string) {
    pick(names.includes(name) ? names.filter((other) => other !== name) : [...names, name]);
  }

  return (
    <StepFrame
      fill
      title={t('title')}
      intro={t('intro')}
      onBack={() => {
        showStep('check');
      }}
      hint={missing ? t('hint.nothingPicked') : undefined}
      primary={
        <Button
          disabled={missing}
          onClick={() => {
            showStep('send');
          }}
        >
          {t('next')}
        </Button>
      }
    >
      <Radio.Group
        aria-label={t('choice')}
        value={chosen.kind}
        onChange={(kind) => {
          // The same answer again is no edit: the check of the plan still counts.
          if (kind === chosen.kind) return;
          if (kind === 'only') {
            pick(names);
            return;
          }
          setRemembered(names);
          editPlan((plan) => ({ ...plan, destinations: everything }));
        }}
      >
        <div className={classes['choice']}>
          <ChoiceCard value="all" title={t('all')} description={t('allDescription')} />
          <ChoiceCard value="only" title={t('only')} description={t('onlyDescription')} />
        </div>
      </Radio.Group>
      <div className={classes['columns']}>
        <div className={classes['main']}>
          {chosen.kind === 'only' ? (
            <>
              <PickedDestinations names={names} onRemove={toggle} />
              <DestinationList picked={names} onToggle={toggle} />
            </>
          ) : (
            <Note
              tone="look"
              icon={<IconAlertTriangle size={20} stroke={1.8} aria-hidden />}
              title={t('allNote.title')}
            >
              {t('allNote.text')}
            </Note>
          )}
        </div>
        <aside className={classes['side']}>
          <IntegrationsCard />
          <Note icon={<IconDatabase size={20} stroke={1.6} aria-hidden />} title={t('warehouses.title')}>
            {t('warehouses.text')}
          </Note>
        </aside>
      </div>
    </StepFrame>
  );
}
