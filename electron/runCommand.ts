import { app } from 'electron';

/**
 * Carries out a command instead of opening the window, and ends the app. Electron waits for the modules it starts with, so
 * that nothing of Chromium, not even a display, is asked for until then. The app may not run as plain Node, so the engine
 * runs right here: there is no window that could wait for it.
 */
export async function runCommand(args: readonly string[]): Promise<void> {
  const exit = (code: number): void => {
    app.exit(code);
  };
  const { backfill } = await import('./headless/headless');
  exit(await backfill({ args, version: app.getVersion(), exit }));
}
