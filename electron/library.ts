import path from 'node:path';
import { defaultSettings, type Settings, settingsSchema } from '../shared/model/settings';
import { createJsonFile } from './jsonFile';
import type { Log } from './log';

export interface Library {
  readonly settings: () => Promise<Settings>;
  readonly setSettings: (settings: Settings) => Promise<void>;
}

/** What Backfill remembers from one start to the next. */
export function createLibrary(folder: string, log: Log): Library {
  const settings = createJsonFile(path.join(folder, 'settings.json'), settingsSchema, defaultSettings, log);
  return { settings: settings.read, setSettings: settings.write };
}
