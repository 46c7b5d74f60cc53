// What is costly to fetch lives in the user's cache folder: node_modules/.cache is wiped by every `npm ci`.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const ABANDONED_AFTER_MS = 60 * 60 * 1000;
const UNFINISHED = 'unfinished-';

export const cacheFolder = path.join(userCacheFolder(), 'backfill');

/**
 * The folder `name` inside the cache, made by `fill` if it is not there yet.
 * It appears by one rename, so its existence means that it is complete, and when two processes
 * make it at once both end up with the same one.
 * @param {string} name
 * @param {(folder: string, scratch: string) => Promise<void>} fill
 * @param {string} [parent]
 * @returns {Promise<string>}
 */
export async function cachedFolder(name, fill, parent = cacheFolder) {
  const final = path.join(parent, name);
  if (existsSync(final)) return final;

  mkdirSync(parent, { recursive: true });
  sweep(parent);
  const scratch = mkdtempSync(path.join(parent, UNFINISHED));
  try {
    const folder = path.join(scratch, 'result');
    mkdirSync(folder);
    await fill(folder, scratch);
    publish(folder, final);
    return final;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} final
 */
function publish(folder, final) {
  try {
    renameSync(folder, final);
  } catch (error) {
    // Another process was faster; its result is as good as ours.
    if (!existsSync(final)) throw error;
  }
}

/**
 * Removes what a killed process left half done.
 * @param {string} parent
 */
function sweep(parent) {
  for (const name of readdirSync(parent)) {
    const folder = path.join(parent, name);
    if (!name.startsWith(UNFINISHED)) continue;
    const modified = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - modified > ABANDONED_AFTER_MS) rmSync(folder, { recursive: true, force: true });
  }
}

function userCacheFolder() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'win32') return LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  // The XDG specification says that an empty or a relative value is to be ignored.
  return XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : path.join(homedir(), '.cache');
}
