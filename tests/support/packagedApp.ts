import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { z } from 'zod';

const projectFolder = path.resolve(import.meta.dirname, '../..');
const release = path.join(projectFolder, 'release');

export interface PackagedApp {
  readonly executable: string;
  readonly resources: string;
}

/** Packages the build that is there, unpacked, as `npm run package -- --dir` does. */
export async function packageApp(): Promise<PackagedApp> {
  const script = path.join(projectFolder, 'electron/runtime/package.mjs');
  await promisify(execFile)(process.execPath, [script, '--dir', '--prebuilt']);

  if (process.platform === 'win32') {
    const folder = path.join(release, 'win-unpacked');
    return { executable: path.join(folder, 'Backfill.exe'), resources: path.join(folder, 'resources') };
  }
  if (process.platform === 'darwin') {
    const folder = (await readdir(release)).find((name) => /^mac(-\w+)?$/.test(name)) ?? 'mac';
    const contents = path.join(release, folder, 'Backfill.app/Contents');
    return { executable: path.join(contents, 'MacOS/Backfill'), resources: path.join(contents, 'Resources') };
  }
  const folder = path.join(release, 'linux-unpacked');
  return { executable: path.join(folder, 'backfill'), resources: path.join(folder, 'resources') };
}

export interface RunningPackagedApp {
  readonly page: Page;
  close(): Promise<void>;
}

/** Chromium's sandbox does not work for root on Linux. */
function asThisUser(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Carries out one command with the packaged app, on a computer without a display; resolves with what it wrote. */
export async function runPackagedCommand(
  { executable }: PackagedApp,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  onStart: (child: ChildProcess) => void = () => undefined,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const { DISPLAY: _x11, WAYLAND_DISPLAY: _wayland, ...inherited } = process.env;
  const child = spawn(executable, [...asThisUser(), ...args], { env: { ...inherited, ...environment } });
  const written = { out: '', err: '' };
  onStart(child);
  child.stdin.end();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.err += text;
  });
  await once(child, 'close');
  return { code: child.exitCode, ...written };
}

/**
 * Starts the packaged app and attaches to its page. Playwright's own way of starting Electron needs the
 * inspector of Node, which is one of the things that the packaged app has not.
 */
export async function openPackagedApp(
  { executable }: PackagedApp,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningPackagedApp> {
  const userData = await mkdtemp(path.join(tmpdir(), 'backfill-packaged-'));
  const child = spawn(
    executable,
    ['--remote-debugging-port=0', `--user-data-dir=${userData}`, ...asThisUser()],
    { stdio: 'ignore', env: { ...process.env, ...environment } },
  );
  const browser = await chromium.connectOverCDP(await debuggingAddress(child, userData));
  const [context] = browser.contexts();
  if (!context) throw new Error('The packaged app has no window.');
  return {
    page: context.pages()[0] ?? (await context.waitForEvent('page', { timeout: 30_000 })),
    close: async () => {
      const exited = once(child, 'exit');
      child.kill();
      await exited;
      await rm(userData, { recursive: true, force: true });
    },
  };
}

/**
 * Chromium writes down where it listens; its line of output can be torn by that of other processes. Who attaches before
 * the window has its page can wait for ever, so the page is waited for first.
 */
async function debuggingAddress(child: ChildProcess, userData: string): Promise<string> {
  const file = path.join(userData, 'DevToolsActivePort');
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (child.exitCode !== null) throw new Error('The packaged app ended before it could be attached to.');
    const [port, address] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port && address && (await showsItsPage(port))) return `ws://127.0.0.1:${port}${address}`;
    await setTimeout(100);
  }
  throw new Error('The packaged app shows no page.');
}

const targetsSchema = z.array(z.object({ url: z.string(), title: z.string() }));

async function showsItsPage(port: string): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => undefined);
  const targets = targetsSchema.safeParse(await response?.json()).data ?? [];
  return targets.some(({ url, title }) => url.startsWith('app://') && title === 'Backfill');
}
