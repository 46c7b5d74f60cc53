import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../support/app';
import { ImportWindow } from '../support/importWindow';
import { type Fault, startSegmentEndpoint } from '../support/segmentEndpoint';
import { writeSignUps } from '../support/signUps';

const source = { name: 'Scripted', writeKey: 'abcdEFGH0123456789ijklmnopqrwxyz' };
const rows = 12_000;

/** Runs this in the page that there is now: Playwright does not follow a page past its crash. */
function inPage(electronApp: ElectronApplication, script: string): Promise<unknown> {
  return electronApp.evaluate(async ({ BrowserWindow }, text): Promise<unknown> => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || contents.isCrashed() || contents.isLoading()) return undefined;
    // A page that goes away meanwhile never answers.
    return Promise.race([
      contents.executeJavaScript(text),
      new Promise((resolve) => setTimeout(resolve, 1000)),
    ]);
  }, script);
}

const heading = `document.querySelector('h1')?.textContent`;
const press = (name: string) =>
  `[...document.querySelectorAll('button')].findLast(({ textContent }) => textContent === '${name}')?.click()`;

test('the page dies while an import sends: the next page shows it, and it can be stopped and continued', async ({
  app,
}) => {
  app.allowError(/The page crashed/);
  let slow = true;
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const segment = await startSegmentEndpoint(({ number }): Fault | undefined =>
    slow && number > 1 ? { kind: 'answerAfter', promise: held } : undefined,
  );
  try {
    const window = new ImportWindow(app.page);
    await window.drop(await writeSignUps(app.userData, rows));
    await window.goToMap();
    await window.goToCheck();
    await window.goToDestinations();
    await window.goToSend();
    await window.addSource({ ...source, url: segment.host });
    await window.startSending();
    await segment.whenRequest(2);

    await app.electronApp.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) throw new Error('There is no window');
      const gone = new Promise((resolve) => contents.once('render-process-gone', resolve));
      contents.forcefullyCrashRenderer();
      await gone;
    });
    await expect.poll(() => inPage(app.electronApp, heading)).toBe('Sending to Scripted');

    await inPage(app.electronApp, press('Stop'));
    await expect.poll(() => inPage(app.electronApp, `document.body.textContent`)).toMatch(/Stop sending\?/);
    await inPage(app.electronApp, press('Stop sending'));
    slow = false;
    goOn();
    await expect.poll(() => inPage(app.electronApp, heading)).toMatch(/^Stopped at /);

    await inPage(app.electronApp, press('Continue'));
    await expect.poll(() => inPage(app.electronApp, heading)).toBe('12,000 rows read');
    expect(segment.accepted.size).toBe(rows);
  } finally {
    await segment.close();
  }
});
