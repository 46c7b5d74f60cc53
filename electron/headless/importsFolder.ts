import path from 'node:path';
import type { HeadlessPorts } from './ports';

type Computer = Pick<HeadlessPorts, 'platform' | 'environment' | 'home'>;

/**
 * Where the journals of all imports are kept, with and without a window, so that one history shows them all: the `imports`
 * folder of what Electron calls `userData`. Linux: `$XDG_CONFIG_HOME/Backfill/imports`, usually `~/.config/Backfill/imports`.
 * macOS: `~/Library/Application Support/Backfill/imports`. Windows: `%APPDATA%\Backfill\imports`.
 */
export function importsFolder({ platform, environment, home }: Computer): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Backfill', 'imports');
  const base =
    platform === 'win32'
      ? (environment['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'))
      : (wholePath(environment['XDG_CONFIG_HOME']) ?? path.join(home, '.config'));
  return path.join(base, 'Backfill', 'imports');
}

/** Where earlier versions kept the journals of imports without a window: what they have sent still counts as sent. */
export function earlierImportsFolder({ platform, environment, home }: Computer): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Backfill', 'headless');
  if (platform === 'win32') {
    const local = environment['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local');
    return path.join(local, 'Backfill', 'headless');
  }
  const state = environment['XDG_STATE_HOME'];
  return path.join(wholePath(state) ?? path.join(home, '.local', 'state'), 'backfill', 'imports');
}

/** The specification says to ignore what is no whole path. */
function wholePath(folder: string | undefined): string | undefined {
  return folder !== undefined && path.isAbsolute(folder) ? folder : undefined;
}
