import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { ImportWindow } from '../support/importWindow';
import {
  openPackagedApp,
  packageApp,
  type PackagedApp,
  type RunningPackagedApp,
  runPackagedCommand,
} from '../support/packagedApp';
import { startSegmentEndpoint } from '../support/segmentEndpoint';

let app: PackagedApp;
let running: RunningPackagedApp | undefined;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  app = await packageApp();
});

test.afterEach(async () => {
  await running?.close();
  running = undefined;
});

test('the packaged app opens its own page and reads and checks a file', async () => {
  // Only an unpackaged app may take its page from a development server.
  running = await openPackagedApp(app, { BACKFILL_DEV_SERVER_URL: 'http://127.0.0.1:9/' });
  const { page } = running;
  await expect(page).toHaveTitle('Backfill');
  expect(new URL(page.url()).protocol).toBe('app:');

  // The sample lies beside the bundle, and the engine starts out of it.
  const window = new ImportWindow(page);
  await window.openSample();
  await window.goToMap();
  await window.goToCheck();
});

test('the packaged app carries out commands without a window or a display', async ({}, testInfo) => {
  const sample = path.join(app.resources, 'sample-orders.csv');
  const suggested = await runPackagedCommand(app, ['suggest', sample]);
  expect(suggested.code).toBe(0);
  const plan = testInfo.outputPath('plan.json');
  await writeFile(plan, suggested.out);

  const environment = { XDG_CONFIG_HOME: testInfo.outputPath('state') };
  const run = await runPackagedCommand(app, ['run', plan, sample, '--practice', '--json'], environment);
  // The sample has rows that are stopped on purpose.
  expect(run.code).toBe(1);
  expect(JSON.parse(run.out)).toMatchObject({
    state: 'finished',
    rows: { read: 2000, accepted: 1982, invalid: 18, notSent: 0 },
  });

  const wrong = await runPackagedCommand(app, ['run', plan, sample]);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain('--practice, --region us, --region eu or --endpoint URL');
});

test('Ctrl-C pauses an import of the packaged app, and the same command goes on', async ({}, testInfo) => {
  test.skip(process.platform === 'win32', 'Windows ends a program that has no console at once');
  let answering = false;
  const segment = await startSegmentEndpoint(() => (answering ? undefined : { kind: 'silence' }));
  const sample = path.join(app.resources, 'sample-orders.csv');
  const plan = testInfo.outputPath('plan.json');
  await writeFile(plan, (await runPackagedCommand(app, ['suggest', sample])).out);
  const args = ['run', plan, sample, `--endpoint=${segment.host}`, '--json'];
  const environment = {
    XDG_CONFIG_HOME: testInfo.outputPath('state'),
    SEGMENT_WRITE_KEY: 'packagedPackaged',
  };

  const paused = await runPackagedCommand(app, args, environment, (child) => {
    void segment.whenRequest(1).then(() => child.kill('SIGINT'));
  });
  expect(paused.code).toBe(4);
  expect(JSON.parse(paused.out)).toMatchObject({ state: 'stopped', rows: { accepted: 0 } });
  answering = true;
  expect((await runPackagedCommand(app, args, environment)).code).toBe(1);
  expect(segment.accepted.size).toBe(1982);
  await segment.close();
});

test('the package holds the build and nothing else', () => {
  const archive = path.join(app.resources, 'app.asar');
  const top = new Set(listPackage(archive, { isPack: false }).map((name) => name.split(/[\\/]/)[1]));
  expect([...top].toSorted()).toEqual(['dist', 'package.json']);
  expect(existsSync(path.join(app.resources, 'default_app.asar'))).toBe(false);

  const manifest = z.looseObject({}).parse(JSON.parse(extractFile(archive, 'package.json').toString()));
  expect(manifest).toMatchObject({ name: 'backfill', productName: 'Backfill' });
  expect(manifest).not.toHaveProperty('devDependencies');
});

const fuses = [
  ['no other program runs through the app as through Node', FuseV1Options.RunAsNode, 'off'],
  ['NODE_OPTIONS has no effect', FuseV1Options.EnableNodeOptionsEnvironmentVariable, 'off'],
  ['--inspect has no effect', FuseV1Options.EnableNodeCliInspectArguments, 'off'],
  ['cookies are encrypted', FuseV1Options.EnableCookieEncryption, 'on'],
  ['the archive is checked', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, 'on'],
  ['the app is loaded from the archive only', FuseV1Options.OnlyLoadAppFromAsar, 'on'],
  ['the main process has no snapshot of its own', FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, 'off'],
  ['file:// has no privileges', FuseV1Options.GrantFileProtocolExtraPrivileges, 'off'],
] as const;

for (const [sentence, fuse, state] of fuses) {
  test(`fuse: ${sentence}`, async () => {
    const wire = await getCurrentFuseWire(app.executable);
    // The wire holds one character for each fuse.
    expect(String.fromCharCode(Number(wire[fuse]))).toBe(state === 'on' ? '1' : '0');
  });
}
