import { UnstyledButton } from '@mantine/core';
import { IconFileImport, IconHistory, IconInbox, IconSettings, IconTemplate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Page, pages } from '../store/appSlice';
import { useStore } from '../store/useStore';
import { Logo } from './Logo';
import classes from './Rail.module.css';

const icons = {
  import: IconFileImport,
  history: IconHistory,
  templates: IconTemplate,
  practice: IconInbox,
  settings: IconSettings,
} as const satisfies Record<Page, unknown>;

export function Rail() {
  const { t } = useTranslation();
  const page = useStore((state) => state.page);
  const showPage = useStore((state) => state.showPage);
  const version = useStore((state) => state.info?.version);
  return (
    <nav className={classes['rail']} aria-label={t('navigation')}>
      <div className={classes['brand']}>
        <Logo size={28} />
        <span className={classes['name']}>{t('appName')}</span>
      </div>
      {pages.map((name) => {
        const Icon = icons[name];
        return (
          <UnstyledButton
            key={name}
            className={classes['item']}
            aria-current={page === name ? 'page' : undefined}
            onClick={() => {
              showPage(name);
            }}
          >
            <Icon size={19} stroke={1.75} aria-hidden />
            {t(`pages.${name}`)}
          </UnstyledButton>
        );
      })}
      {version !== undefined && <span className={classes['version']}>{version}</span>}
    </nav>
  );
}
