import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../support/app';
import { ImportWindow } from '../support/importWindow';
import { startSegmentEndpoint } from '../support/segmentEndpoint';
import { writeSignUps } from '../support/signUps';

const source = { name: 'Scripted', writeKey: 'abcdEFGH0123456789ijklmnopqrwxyz' };

/** Closes the window as a person does, who then presses the button with this label. Returns the question and what it says about it. */
async function closeAndAnswer(electronApp: ElectronApplication, label: string): Promise<string> {
  return electronApp.evaluate(
    ({ BrowserWindow, dialog }, answer) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = async (...values: unknown[]) => {
          const options = values.at(-1);
          const buttons: unknown = options instanceof Object && 'buttons' in options ? options.buttons : [];
          const said = options instanceof Object && 'message' in options && 'detail' in options;
          resolve(said ? `${String(options.message)}\n${String(options.detail)}` : '');
          return { response: Array.isArray(buttons) ? buttons.indexOf(answer) : -1, checkboxChecked: false };
        };
        BrowserWindow.getAllWindows()[0]?.close();
      }),
    label,
  );
}

test('closing the window while an import sends asks first', async ({ app }) => {
  const segment = await startSegmentEndpoint(({ number }) =>
    number === 1 ? undefined : { kind: 'silence' },
  );
  try {
    const window = new ImportWindow(app.page);
    await window.drop(await writeSignUps(app.userData, 12_000));
    await window.goToMap();
    await window.goToCheck();
    await window.goToDestinations();
    await window.goToSend();
    await window.addSource({ ...source, url: segment.host });
    await window.startSending();
    await segment.whenRequest(2);

    expect(await closeAndAnswer(app.electronApp, 'Keep sending')).toMatch(/^An import is still sending\n/);
    await expect(window.button('Stop')).toBeVisible();

    const closed = app.electronApp.waitForEvent('close');
    expect(await closeAndAnswer(app.electronApp, 'Pause and quit')).toMatch(/^An import is still sending\n/);
    await closed;
  } finally {
    await segment.close();
  }
});

test('after “Pause and quit” the next start offers the import, and Continue sends what is missing', async ({
  app,
}) => {
  let refusing = true;
  const segment = await startSegmentEndpoint(({ number }) =>
    refusing && number > 2 ? { kind: 'status', status: 503 } : undefined,
  );
  try {
    const rows = 12_000;
    const first = new ImportWindow(app.page);
    await first.drop(await writeSignUps(app.userData, rows));
    await first.goToMap();
    await first.goToCheck();
    await first.goToDestinations();
    await first.goToSend();
    await first.addSource({ ...source, url: segment.host });
    await first.startSending();
    await segment.whenRequest(3);
    const closed = app.electronApp.waitForEvent('close');
    expect(await closeAndAnswer(app.electronApp, 'Pause and quit')).toMatch(
      /offers to continue where it stopped when you open it again/,
    );
    await closed;
    const before = segment.accepted.size;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(rows);

    refusing = false;
    const second = new ImportWindow(await app.restart());
    // What had an answer is known to the row: nothing is in doubt after an orderly end.
    const offer = second.page.getByRole('region', {
      name: `An import stopped at ${before.toLocaleString('en')} of 12,000`,
    });
    await offer.getByRole('button', { name: 'Continue' }).click();
    await second.enterKeyAgain(source.writeKey);
    await expect(second.heading).toHaveText('12,000 rows read');
    expect(segment.accepted.size).toBe(rows);
    // Only what was missing went: no row was taken twice.
    expect([...segment.accepted.values()].every((times) => times === 1)).toBe(true);
  } finally {
    await segment.close();
  }
});

test('a paused import needs no question: the next start offers it', async ({ app }) => {
  const segment = await startSegmentEndpoint(({ number }) =>
    number > 2 ? { kind: 'status', status: 503 } : undefined,
  );
  try {
    const window = new ImportWindow(app.page);
    await window.drop(await writeSignUps(app.userData, 12_000));
    await window.goToMap();
    await window.goToCheck();
    await window.goToDestinations();
    await window.goToSend();
    await window.addSource({ ...source, url: segment.host });
    await window.startSending();
    await segment.whenRequest(3);
    await window.button('Pause').click();
    await expect(window.button('Resume')).toBeVisible();
    // Quits only when nothing asks.
    const again = new ImportWindow(await app.restart());
    const offer = again.page.getByRole('region', { name: /^An import stopped / });
    await expect(offer.getByRole('button', { name: 'Continue' })).toBeVisible();
    await offer.getByRole('button', { name: 'Discard' }).click();
    await expect(offer).toHaveCount(0);
    await again.button(/sign-ups\.csv/).click();
    await expect(again.heading).toHaveText('sign-ups.csv');
  } finally {
    await segment.close();
  }
});

test('closing the window while nothing is sent just closes it, and the next start finds its place', async ({
  app,
}) => {
  await app.electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1000, height: 700 });
  });
  await app.restart();
  const bounds = await app.electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toEqual({ x: 40, y: 30, width: 1000, height: 700 });
});
