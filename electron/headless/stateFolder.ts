import path from 'node:path';
import type { HeadlessPorts } from './ports';

/**
 * Where the journals of imports without a window are kept. Linux: `$XDG_STATE_HOME/backfill/imports`, usually
 * `~/.local/state/backfill/imports` (XDG Base Directory Specification). macOS: `~/Library/Application Support/Backfill/headless`.
 * Windows: `%LOCALAPPDATA%\Backfill\headless`.
 */
export function stateFolder({
  platform,
  environment,
  home,
}: Pick<HeadlessPorts, 'platform' | 'environment' | 'home'>): string {
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Backfill', 'headless');
  if (platform === 'win32') {
    const local = environment['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local');
    return path.join(local, 'Backfill', 'headless');
  }
  const state = environment['XDG_STATE_HOME'];
  // The specification says to ignore what is no whole path.
  const base = state !== undefined && path.isAbsolute(state) ? state : path.join(home, '.local', 'state');
  return path.join(base, 'backfill', 'imports');
}
