import path from 'node:path';
import { expect, test } from 'vitest';
import { earlierImportsFolder, importsFolder } from '../../../electron/headless/importsFolder';

const home = path.resolve('/home/zoe');
const at = (...names: string[]): string => path.join(home, ...names);

test.each([
  ['linux', {}, at('.local/state/backfill/imports'), at('.config/Backfill/imports')],
  [
    'linux',
    { XDG_STATE_HOME: at('state'), XDG_CONFIG_HOME: at('config') },
    at('state/backfill/imports'),
    at('config/Backfill/imports'),
  ],
  // What is no whole path is as good as nothing.
  [
    'linux',
    { XDG_STATE_HOME: 'state', XDG_CONFIG_HOME: '' },
    at('.local/state/backfill/imports'),
    at('.config/Backfill/imports'),
  ],
  [
    'darwin',
    { XDG_STATE_HOME: at('state') },
    at('Library/Application Support/Backfill/headless'),
    at('Library/Application Support/Backfill/imports'),
  ],
  ['win32', {}, at('AppData/Local/Backfill/headless'), at('AppData/Roaming/Backfill/imports')],
  [
    'win32',
    { LOCALAPPDATA: at('local'), APPDATA: at('roaming') },
    at('local/Backfill/headless'),
    at('roaming/Backfill/imports'),
  ],
])('on %s with %j', (platform, environment, earlier, now) => {
  const computer = { platform, environment, home };
  expect(earlierImportsFolder(computer)).toBe(earlier);
  expect(importsFolder(computer)).toBe(now);
});
