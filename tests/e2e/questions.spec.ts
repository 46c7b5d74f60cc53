import { appendFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { expectAccessible } from '../support/accessibility';
import { expect, test, type TestApp } from '../support/app';
import { ImportWindow } from '../support/importWindow';
import { type SegmentEndpoint, startSegmentEndpoint } from '../support/segmentEndpoint';
import { writeSignUps } from '../support/signUps';
import { startWrongClock } from '../support/wrongClock';

const source = { name: 'Scripted', writeKey: 'abcdEFGH0123456789ijklmnopqrwxyz' };
const rows = 1500;

async function send(window: ImportWindow, file: string, url: string, speed?: string): Promise<void> {
  await window.drop(file);
  await window.goToMap();
  await window.goToCheck();
  await window.goToDestinations();
  await window.goToSend();
  await window.addSource({ ...source, url });
  await window.page.getByRole('dialog').waitFor({ state: 'hidden' });
  if (speed !== undefined) await window.page.locator('label', { hasText: speed }).click();
  await window.startSending();
}

/** An import that was stopped on its way, and its file. */
async function stopped(app: TestApp, window: ImportWindow, segment: SegmentEndpoint): Promise<string> {
  const file = await writeSignUps(app.userData, rows);
  await send(window, file, segment.host, 'Gentle');
  await expect.poll(() => segment.accepted.size).toBeGreaterThanOrEqual(50);
  await window.button('Stop').click();
  await window.button('Stop sending').click();
  await expect(window.heading).toHaveText(/^Stopped at /);
  return file;
}

test('a wrong clock is told before anything is sent, and the other time is used when the person says so', async ({
  app,
}) => {
  const segment = await startSegmentEndpoint();
  const late = await startWrongClock(segment.host, 10 * 60_000);
  try {
    const window = new ImportWindow(app.page);
    await send(window, await writeSignUps(app.userData, 100), late.host);
    await expect(window.heading).toHaveText(/^This computer's clock is 10 min ahead of Scripted's$/);
    expect(segment.accepted.size).toBe(0);
    await expectAccessible(app.page);
    await window.button('Go on').click();
    await expect(window.heading).toHaveText('100 rows read');
    expect(segment.accepted.size).toBe(100);
    const sentAt = /"sentAt":"([^"]+)"/.exec(segment.requests.at(-1)?.body ?? '')?.[1] ?? '';
    expect(Date.now() - Date.parse(sentAt)).toBeGreaterThan(9 * 60_000);
  } finally {
    await late.close();
    await segment.close();
  }
});

test('a file that was moved is found, and the rest of its rows arrive once', async ({ app }) => {
  const segment = await startSegmentEndpoint();
  try {
    const window = new ImportWindow(app.page);
    const file = await stopped(app, window, segment);
    const moved = path.join(path.dirname(file), 'moved.csv');
    await rename(file, moved);
    await window.button('Continue').click();
    await expect(window.heading).toHaveText('sign-ups.csv is not where it was');
    await expectAccessible(app.page);
    await app.electronApp.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, moved);
    await window.button('Choose the file…').click();
    await app.page.locator('label', { hasText: 'Fastest' }).click();
    await expect(window.heading).toHaveText('1,500 rows read');
    expect(segment.accepted.size).toBe(rows);
    expect([...segment.accepted.values()].every((times) => times === 1)).toBe(true);
  } finally {
    await segment.close();
  }
});

test('a file that was changed does not go on; it is imported anew with the same set-up', async ({ app }) => {
  const segment = await startSegmentEndpoint();
  try {
    const window = new ImportWindow(app.page);
    const file = await stopped(app, window, segment);
    await appendFile(file, 'user-more,Signed Up,2024-01-02T03:04:05Z,more\n');
    const before = segment.accepted.size;
    await window.button('Continue').click();
    await expect(window.heading).toHaveText('sign-ups.csv is no longer what it was');
    expect(segment.accepted.size).toBe(before);
    await window.button('Start a new import').click();
    await expect(window.heading).toHaveText('Does this look right?');
    await expect(app.page.getByText('Set up like sign-ups.csv')).toBeVisible();
    await expect(app.page.getByText('1,501 rows').first()).toBeVisible();
  } finally {
    await segment.close();
  }
});
