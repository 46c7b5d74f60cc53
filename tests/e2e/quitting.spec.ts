import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../support/app';
import { ImportWindow } from '../support/importWindow';
import { startSegmentEndpoint } from '../support/segmentEndpoint';
import { writeSignUps } from '../support/signUps';

const source = { name: 'Scripted', writeKey: 'abcdEFGH0123456789ijklmnopqrwxyz' };

/** Closes the window as a person does, who then presses the button with this label. Returns the question. */
async function closeAndAnswer(electronApp: ElectronApplication, label: string): Promise<string> {
  return electronApp.evaluate(
    ({ BrowserWindow, dialog }, answer) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = async (...values: unknown[]) => {
          const options = values.at(-1);
          const buttons: unknown = options instanceof Object && 'buttons' in options ? options.buttons : [];
          const question: unknown = options instanceof Object && 'message' in options ? options.message : '';
          resolve(String(question));
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

    expect(await closeAndAnswer(app.electronApp, 'Keep sending')).toBe('An import is still sending');
    await expect(window.button('Stop')).toBeVisible();

    const closed = app.electronApp.waitForEvent('close');
    expect(await closeAndAnswer(app.electronApp, 'Stop and quit')).toBe('An import is still sending');
    await closed;
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
