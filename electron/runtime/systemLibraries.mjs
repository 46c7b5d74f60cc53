import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Stop } from './script.mjs';

/** What Electron links against and a bare Debian or Ubuntu lacks, with the virtual display. */
const PACKAGES = ['xvfb', 'xauth', 'libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2'];

/**
 * On Linux, stops with one line to copy if something is missing that Electron cannot start without.
 * @param {string} executable
 * @param {{ virtualDisplay: boolean }} needs
 */
export function requireSystemLibraries(executable, { virtualDisplay }) {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries(executable);
  if (virtualDisplay && !isOnPath('Xvfb')) missing.push('Xvfb');
  if (missing.length === 0) return;
  throw new Stop(
    `Electron cannot start here without ${summary(missing)}. Install with:\n\n  ${installLine()}\n`,
  );
}

/** @param {readonly string[]} missing */
function summary(missing) {
  const named = missing.slice(-3).join(', ');
  return missing.length > 3 ? `${named} and ${missing.length - 3} more libraries` : named;
}

/** @param {string} executable */
function missingLibraries(executable) {
  const { stdout, error } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  if (error) return [];
  return [...stdout.matchAll(/^\s*(\S+) => not found$/gm)].flatMap(([, name]) => name ?? []);
}

function installLine() {
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  const names = PACKAGES.map(currentName).join(' ');
  return `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${names}`;
}

/**
 * Debian 13 and Ubuntu 24.04 renamed packages for 64-bit time, and not every old name still installs.
 * @param {string} name
 */
function currentName(name) {
  const renamed = `${name}t64`;
  return spawnSync('apt-cache', ['show', renamed], { stdio: 'ignore' }).status === 0 ? renamed : name;
}

/** @param {string} command */
function isOnPath(command) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.some((folder) => folder !== '' && existsSync(path.join(folder, command)));
}
