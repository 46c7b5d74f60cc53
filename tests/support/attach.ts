import type { ElectronApplication, Page } from '@playwright/test';
import { _electron } from 'playwright';

export interface Attached {
  readonly electronApp: ElectronApplication;
  readonly page: Page;
}

type LaunchArguments = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** Milliseconds for each step of attaching; the app itself opens in one or two seconds. */
const limit = 20_000;
const attempts = 3;

/**
 * Starts the app with Playwright attached to it. Playwright reads two addresses out of the program's output and now and
 * then misses one, with the app open and waiting: then that app is killed and another one started.
 */
export async function attach(launch: LaunchArguments): Promise<Attached> {
  const problems: unknown[] = [];
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return await attachOnce(launch);
    } catch (error) {
      problems.push(error);
    }
  }
  throw new AggregateError(problems, `Playwright could not attach to the app in ${attempts} attempts.`);
}

async function attachOnce(launch: LaunchArguments): Promise<Attached> {
  const electronApp = await _electron.launch({ ...launch, timeout: limit });
  try {
    const page = await electronApp.firstWindow({ timeout: limit });
    await page.waitForLoadState('load', { timeout: limit });
    await electronApp.evaluate(settled);
    return { electronApp, page };
  } catch (error) {
    electronApp.process().kill('SIGKILL');
    throw error;
  }
}

/** The page has loaded before Electron is done with loading it: what a test loads until then would fail. */
async function settled({ BrowserWindow }: typeof Electron.CrossProcessExports): Promise<void> {
  for (const { webContents } of BrowserWindow.getAllWindows()) {
    if (!webContents.isLoading()) continue;
    await new Promise<void>((resolve) => {
      webContents.once('did-stop-loading', () => {
        resolve();
      });
    });
  }
}
