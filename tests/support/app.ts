import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { type LaunchOptions, RunningApp } from './runningApp';

export { expect };

/** The app under test. A test that restarts it reads `page` and `electronApp` from here, where they are current. */
export interface TestApp {
  readonly page: Page;
  readonly electronApp: ElectronApplication;
  /** The profile folder, the same one after a restart. */
  readonly userData: string;
  /** Quits the app and opens it again with the same profile. */
  restart(): Promise<Page>;
  /** Ends the app as a power cut would: nothing in it gets a chance to save. */
  kill(): Promise<void>;
  /** Declares a console error of the page that belongs to what is tested; any other fails the test. */
  allowError(pattern: RegExp): void;
}

interface Fixtures {
  /** Arguments and environment for the app; set them with `test.use({ appOptions: … })`. */
  readonly appOptions: LaunchOptions;
  readonly app: TestApp;
  readonly electronApp: ElectronApplication;
}

/** Every test gets a real Electron with a new, empty profile. */
export const test = base.extend<Fixtures>({
  appOptions: [{}, { option: true }],

  app: async ({ appOptions }, use, testInfo) => {
    const userData = await mkdtemp(path.join(tmpdir(), 'backfill-test-'));
    const allowed: RegExp[] = [];
    const problems: string[] = [];
    let running = await RunningApp.launch(userData, appOptions);

    /** What went wrong in the page so far, while it can still be asked. */
    const collect = async (): Promise<void> => {
      problems.push(...(await running.problems()));
    };

    await use({
      get page() {
        return running.page;
      },
      get electronApp() {
        return running.electronApp;
      },
      userData,
      restart: async () => {
        await collect();
        await running.close();
        running = await RunningApp.launch(userData, appOptions);
        return running.page;
      },
      kill: () => running.kill(),
      allowError: (pattern) => void allowed.push(pattern),
    });

    await collect();
    const unexpected = problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
    if (testInfo.status !== testInfo.expectedStatus || unexpected.length > 0) {
      await running.attachEvidence(testInfo);
    }
    await running.close();
    await rm(userData, { recursive: true, force: true });
    expect(unexpected, 'errors in the console of the page').toEqual([]);
  },

  electronApp: async ({ app }, use) => {
    await use(app.electronApp);
  },

  page: async ({ app }, use) => {
    await use(app.page);
  },
});
