import { rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Removes Electron's default app, which stays when an unpacked Electron is packaged (`--dir`): nothing but
 * our own app is to be found in the packaged one.
 * @param {import('electron-builder').AfterPackContext} context
 */
export function afterPack({ appOutDir, packager, electronPlatformName }) {
  const resources =
    electronPlatformName === 'darwin'
      ? path.join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : path.join(appOutDir, 'resources');
  rmSync(path.join(resources, 'default_app.asar'), { force: true });
}
