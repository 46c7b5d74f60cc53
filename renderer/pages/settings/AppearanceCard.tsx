import { Group, SegmentedControl } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/Card';
import { useStore } from '../../store/useStore';
import classes from './AppearanceCard.module.css';

const themes = [
  { value: 'light', Icon: IconSun },
  { value: 'dark', Icon: IconMoon },
  { value: 'system', Icon: IconDeviceDesktop },
] as const;

export function AppearanceCard() {
  const { t } = useTranslation(['settings', 'common']);
  const id = useId();
  const theme = useStore((state) => state.settings.theme);
  const setTheme = useStore((state) => state.setTheme);
  return (
    <Card title={t('settings:appearance.title')}>
      <Group justify="space-between">
        <span id={id}>{t('settings:appearance.theme')}</span>
        <SegmentedControl
          aria-labelledby={id}
          value={theme}
          onChange={(chosen) => void setTheme(chosen)}
          data={themes.map(({ value, Icon }) => ({
            value,
            label: (
              <span className={classes['choice']}>
                <Icon size={16} stroke={1.75} aria-hidden />
                {t(`common:theme.${value}`)}
              </span>
            ),
          }))}
        />
      </Group>
    </Card>
  );
}
