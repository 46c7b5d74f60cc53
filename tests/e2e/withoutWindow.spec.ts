import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/app';
import { ImportWindow } from '../support/importWindow';
import { startSegmentEndpoint } from '../support/segmentEndpoint';
import { writeSignUps } from '../support/signUps';

const writeKey = 'abcdEFGH0123456789ijklmnopqrwxyz';
const command = path.resolve(import.meta.dirname, '../../electron/runtime/backfill.mjs');

test('an import without a window is in the history, left alone while it is sent, and continued with its key', async ({
  app,
}, testInfo) => {
  test.skip(process.platform !== 'linux', 'elsewhere, no variable says where the imports of a person are');
  let answering = false;
  const segment = await startSegmentEndpoint(({ number }) =>
    answering || number === 1 ? undefined : { kind: 'silence' },
  );
  const config = testInfo.outputPath('config');
  await mkdir(config, { recursive: true });
  await symlink(app.userData, path.join(config, 'Backfill'));
  const start = (...args: readonly string[]) => {
    const child = spawn(process.execPath, [command, ...args], {
      env: { ...process.env, XDG_CONFIG_HOME: config, SEGMENT_WRITE_KEY: writeKey },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    return { child, ended: once(child, 'close').then(() => ({ code: child.exitCode, out })) };
  };
  try {
    const rows = 12_000;
    const file = await writeSignUps(testInfo.outputDir, rows);
    const plan = testInfo.outputPath('plan.json');
    await writeFile(plan, (await start('suggest', file, '--accept-defaults').ended).out);
    const run = start('run', plan, file, '--endpoint', segment.host, '--speed', 'max', '--json');
    await segment.whenRequest(2);

    const window = new ImportWindow(app.page);
    await window.button('History').click();
    await window.button(/^sign-ups\.csv.*Another Backfill has it open/).click();
    await expect(window.page.getByRole('note')).toContainText('You can continue it here when that has ended');
    await expect(window.button('Continue')).toBeDisabled();
    await expect(window.button('Delete data…')).toBeDisabled();

    run.child.kill('SIGINT');
    expect(await run.ended).toMatchObject({ code: 4 });
    await expect(window.button('Continue')).toBeEnabled();
    await expect(window.button('Delete data…')).toBeEnabled();

    answering = true;
    await window.button('Continue').click();
    await window.addSource({ name: 'Scripted', url: segment.host, writeKey });
    await expect(window.page.getByRole('group', { name: /^Rows: 12,000 accepted/ })).toBeVisible();
    expect(segment.accepted.size).toBe(rows);
    expect([...segment.accepted.values()].every((times) => times === 1)).toBe(true);

    // What the window has finished, the command knows as finished.
    const requests = segment.requests.length;
    expect(await start('run', plan, file, '--endpoint', segment.host, '--json').ended).toMatchObject({
      code: 0,
    });
    expect(segment.requests.length).toBe(requests);
  } finally {
    await segment.close();
  }
});
