import type { ElectronApplication } from '@playwright/test';

/** The settings that the open window really has, whatever the code that made it says. */
export async function windowPreferences(electronApp: ElectronApplication): Promise<unknown> {
  return electronApp.evaluate(({ BrowserWindow }) => {
    const [window, ...others] = BrowserWindow.getAllWindows();
    if (!window || others.length > 0) throw new Error('There should be one window');
    const read: unknown = Reflect.get(window.webContents, 'getLastWebPreferences');
    const preferences: unknown =
      typeof read === 'function' ? Reflect.apply(read, window.webContents, []) : undefined;
    return preferences;
  });
}
