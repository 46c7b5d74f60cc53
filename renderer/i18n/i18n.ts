import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import failures from '../../shared/i18n/en/failures.json';
import issues from '../../shared/i18n/en/issues.json';
import check from './en/check.json';
import common from './en/common.json';
import destinations from './en/destinations.json';
import fields from './en/fields.json';
import file from './en/file.json';
import history from './en/history.json';
import home from './en/home.json';
import map from './en/map.json';
import practice from './en/practice.json';
import send from './en/send.json';
import settings from './en/settings.json';
import templates from './en/templates.json';

const en = {
  common,
  home,
  file,
  map,
  fields,
  check,
  destinations,
  send,
  history,
  practice,
  settings,
  templates,
  failures,
  issues,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en;
  }
}

/** Every word that people read, by namespace: one file per screen, so that a translator sees a screen at a time. */
export async function startI18n(language = 'en'): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { en },
    // React escapes by itself.
    interpolation: { escapeValue: false },
  });
}
