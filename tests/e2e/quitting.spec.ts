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
    expect(await closeAndAnswer(app.electronApp, 'Stop and quit')).toMatch(/^An import is still sending\n/);
    await closed;
  } finally {
    await segment.close();
  }
});

/** From the start of the app to the sending of this file to the source that is chosen by `choose`. */
async function send(window: ImportWindow, file: string, choose: () => Promise<void>): Promise<void> {
  await window.drop(file);
  await window.goToMap();
  await window.goToCheck();
  await window.goToDestinations();
  await window.goToSend();
  await choose();
  await window.startSending();
}

test('after “Stop and quit” the same file with the same set-up can be sent again, under the same ids', async ({
  app,
}) => {
  let slow = true;
  const segment = await startSegmentEndpoint(({ number }) =>
    slow && number > 2 ? { kind: 'status', status: 503 } : undefined,
  );
  try {
    const rows = 12_000;
    const file = await writeSignUps(app.userData, rows);
    const addSource = (window: ImportWindow) => () => window.addSource({ ...source, url: segment.host });
    const first = new ImportWindow(app.page);
    await send(first, file, addSource(first));
    await segment.whenRequest(3);
    const closed = app.electronApp.waitForEvent('close');
    expect(await closeAndAnswer(app.electronApp, 'Stop and quit')).toMatch(
      /cannot continue this import after it has quit.* within 24 hours/,
    );
    await closed;
    const before = segment.accepted.size;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(rows);

    slow = false;
    const second = new ImportWindow(await app.restart());
    await send(second, file, addSource(second));
    await expect(second.heading).toHaveText('12,000 rows read');
    // What went before the quit went again under its own ids: nothing that Segment would keep twice.
    expect(segment.accepted.size).toBe(rows);
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
