import type { StateCreator } from 'zustand';
import type { AppInfo } from '../../shared/ipc/contract';
import type { LinkName } from '../../shared/ipc/channels';
import { fail, type Result } from '../../shared/model/failure';
import { defaultSettings, type Settings } from '../../shared/model/settings';
import type { Api } from '../api';
import { isSending } from './sendSlice';
import type { State } from './store';

export const pages = ['import', 'history', 'templates', 'practice', 'settings'] as const;
export type Page = (typeof pages)[number];

export interface AppSlice {
  /** Null until the main process has answered. */
  readonly info: AppInfo | null;
  readonly settings: Settings;
  readonly page: Page;
  readonly showPage: (page: Page) => void;
  readonly setTheme: (theme: Settings['theme']) => Promise<void>;
  /** Deletes what came out of the person's files, after closing the one that is open. */
  readonly deleteAll: () => Promise<Result<unknown>>;
  readonly showData: () => Promise<void>;
  readonly openLink: (link: LinkName) => Promise<void>;
  /** Asks the main process for what the window needs before it can show anything. */
  readonly start: () => Promise<void>;
}

export function createAppSlice(api: Api): StateCreator<State, [], [], AppSlice> {
  return (set, get) => ({
    info: null,
    settings: defaultSettings,
    page: 'import',
    showPage: (page) => {
      set({ page });
    },
    setTheme: async (theme) => {
      const settings = { ...get().settings, theme };
      set({ settings });
      await api.setSettings(settings);
    },
    deleteAll: async () => {
      if (isSending(get())) return fail('importRunning');
      get().closeFile();
      const deleted = await api.deleteAll({});
      set({ shownImport: null, draft: null, usedTemplate: null });
      await Promise.all([get().refreshHistory(), get().refreshTemplates(), get().refreshDraft()]);
      return deleted;
    },
    showData: async () => {
      await api.showData({});
    },
    openLink: async (link) => {
      await api.openLink({ link });
    },
    start: async () => {
      const [info, settings, sources] = await Promise.all([
        api.appInfo({}),
        api.getSettings({}),
        api.listSources({}),
        get().restoreImport(),
        get().refreshTemplates(),
      ]);
      set({
        ...(info.ok ? { info: info.value } : {}),
        ...(settings.ok ? { settings: settings.value } : {}),
        ...(sources.ok ? { sources: sources.value } : {}),
      });
    },
  });
}
