import type { ElectronApplication } from '@playwright/test';

/** Ends the engine's process at once, as running out of memory would. */
export async function endEngine(electronApp: ElectronApplication): Promise<void> {
  const pid = await electronApp.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Backfill engine')?.pid,
  );
  if (pid === undefined) throw new Error('There is no engine');
  process.kill(pid, 'SIGKILL');
}
