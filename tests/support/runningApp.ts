import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ConsoleMessage, ElectronApplication, Page, TestInfo } from '@playwright/test';
import { ensureElectron } from '../../electron/runtime/electronRuntime.mjs';
import { attach } from './attach';

export interface LaunchOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Root may read every file; with this the app may not, as for anyone else. */
  readonly withoutRightToReadAll?: boolean;
}

const projectFolder = path.resolve(import.meta.dirname, '../..');
const quitLimit = 15_000;

/** One run of the app, from launch to exit, and what it said meanwhile. */
export class RunningApp {
  readonly electronApp: ElectronApplication;
  readonly page: Page;
  readonly #problems = new Set<string>();
  readonly #output: string[] = [];
  readonly #closed: Promise<unknown>;

  private constructor(electronApp: ElectronApplication, page: Page) {
    this.electronApp = electronApp;
    this.page = page;
    this.#closed = new Promise((resolve) =>
      electronApp.once('close', () => {
        resolve(undefined);
      }),
    );
    const { stdout, stderr } = electronApp.process();
    for (const stream of [stdout, stderr]) {
      stream?.on('data', (chunk: unknown) => this.#output.push(String(chunk)));
    }
    page.on('console', (message) => {
      this.#noteMessage(message);
    });
    page.on('pageerror', (error) => this.#noteError(error));
    page.on('crash', () => this.#problems.add('The page crashed.'));
  }

  static async launch(userData: string, options: LaunchOptions): Promise<RunningApp> {
    const { args = [], env = {}, withoutRightToReadAll = false } = options;
    const { executable } = await ensureElectron();
    const { electronApp, page } = await attach({
      executablePath:
        withoutRightToReadAll && process.getuid?.() === 0
          ? await withFewerRights(executable, userData)
          : executable,
      args: [
        projectFolder,
        `--user-data-dir=${userData}`,
        // The same words, times and still pictures on every machine.
        '--lang=en-US',
        '--force-prefers-reduced-motion',
        ...args,
      ],
      cwd: projectFolder,
      env: { ...environment(), TZ: 'Europe/Berlin', ...env },
    });
    return new RunningApp(electronApp, page);
  }

  /** Errors of the page so far, those included that it had before anyone could listen. */
  async problems(): Promise<readonly string[]> {
    if (!this.page.isClosed()) {
      for (const message of await this.page.consoleMessages()) this.#noteMessage(message);
      for (const error of await this.page.pageErrors()) this.#noteError(error);
    }
    return [...this.#problems];
  }

  async attachEvidence(testInfo: TestInfo): Promise<void> {
    await testInfo.attach('main-process.txt', { body: this.#output.join(''), contentType: 'text/plain' });
    if (this.page.isClosed()) return;
    const file = testInfo.outputPath('screenshot.png');
    // A page that hangs must not hide the failure itself.
    const taken = await this.page.screenshot({ path: file, timeout: 5000 }).catch(() => undefined);
    if (taken) await testInfo.attach('screenshot', { path: file, contentType: 'image/png' });
  }

  /** Quits like a person would. An app that does not want to is killed, and that is an error. */
  async close(): Promise<void> {
    const late = new AbortController();
    const timer = setTimeout(() => {
      late.abort();
      this.electronApp.process().kill('SIGKILL');
    }, quitLimit);
    await this.electronApp.close();
    clearTimeout(timer);
    if (late.signal.aborted) throw new Error(`The app did not quit within ${quitLimit} ms.`);
  }

  async kill(): Promise<void> {
    this.electronApp.process().kill('SIGKILL');
    await this.#closed;
  }

  #noteMessage(message: ConsoleMessage): void {
    if (message.type() === 'error') this.#problems.add(`${message.text()} (${message.location().url})`);
  }

  #noteError(error: Error): void {
    this.#problems.add(error.stack ?? error.message);
  }
}

/** A program that starts the app without root's power to pass over file permissions. */
async function withFewerRights(executable: string, folder: string): Promise<string> {
  const script = path.join(folder, 'start-app');
  const rights = '-dac_override,-dac_read_search';
  await writeFile(script, `#!/bin/sh\nexec setpriv --bounding-set=${rights} '${executable}' "$@"\n`);
  await chmod(script, 0o755);
  return script;
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]) =>
    // Set in the terminals of other Electron apps; it would turn ours into plain Node.
    value === undefined || name === 'ELECTRON_RUN_AS_NODE' ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}
