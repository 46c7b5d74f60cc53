import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { cacheFolder } from './cacheFolder.mjs';

const RETRY_AFTER_MS = 60 * 60 * 1000;
const DOWNLOAD_LIMIT_MS = 5 * 60 * 1000;

const manifestFile = createRequire(import.meta.url).resolve('electron/package.json');
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
const dist = path.join(path.dirname(manifestFile), 'dist');
const failureNote = path.join(cacheFolder, `electron-${version}-not-reachable`);

/** @returns {string | undefined} the folder of the official distribution, if it is installed */
export function installedOfficial() {
  return existsSync(path.join(dist, 'version')) ? dist : undefined;
}

/**
 * Runs electron's own installer, which checks the download against the checksums in its package.
 * Where its host cannot be reached that takes a second, or minutes behind a firewall that drops packets.
 * So a failure is remembered for an hour as long as there is another runtime to use.
 * @param {{ otherwise: boolean }} options
 * @returns {string | undefined}
 */
export function downloadOfficial({ otherwise }) {
  if (otherwise && failedRecently()) return undefined;

  console.error(`Electron ${version}: downloading it from its official host, once.`);
  const installer = path.join(path.dirname(manifestFile), 'install.js');
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS });
  if (!installedOfficial()) {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(failureNote, '');
  }
  return installedOfficial();
}

function failedRecently() {
  const failedAt = statSync(failureNote, { throwIfNoEntry: false })?.mtimeMs;
  return failedAt !== undefined && Date.now() - failedAt < RETRY_AFTER_MS;
}
