import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { cachedFolder } from '../../electron/runtime/cacheFolder.mjs';

const run = promisify(execFile);
const peer = 'mixpanel-import@3.1.43';
const longestInstall = 180_000;

/**
 * Installs what we compare ourselves with into the user's cache, once: it is no dependency, and brings 300 packages.
 * Undefined, and a line on the terminal, where the registry cannot be reached.
 */
export async function installPeers(): Promise<string | undefined> {
  try {
    return await cachedFolder(`bench-${peer.replace('@', '-')}`, async (folder) => {
      console.log(`Installing ${peer} into the cache…`);
      await writeFile(path.join(folder, 'package.json'), '{"private":true}');
      await npm(['install', peer, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    console.log(`${peer} could not be installed and is left out: ${reason ?? ''}`);
    return undefined;
  }
}

function npm(parameters: readonly string[], cwd: string): Promise<unknown> {
  // Node cannot spawn npm.cmd without a shell; under `npm run` npm says where its own script is.
  const cli = process.env['npm_execpath'];
  const options = { cwd, timeout: longestInstall };
  return cli === undefined
    ? run('npm', [...parameters], options)
    : run(process.execPath, [cli, ...parameters], options);
}
