import { useTranslation } from 'react-i18next';
import { StepFrame } from '../components/StepFrame';
import { AboutCard } from './settings/AboutCard';
import { AppearanceCard } from './settings/AppearanceCard';
import { PrivacyCard } from './settings/PrivacyCard';
import { SourcesCard } from './settings/SourcesCard';
import classes from './SettingsPage.module.css';

export function SettingsPage() {
  const { t } = useTranslation('settings');
  return (
    <StepFrame title={t('title')}>
      <div className={classes['cards']}>
        <AppearanceCard />
        <SourcesCard />
        <PrivacyCard />
        <AboutCard />
      </div>
    </StepFrame>
  );
}
