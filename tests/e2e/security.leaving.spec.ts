import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../support/app';
import { callApi } from '../support/callApi';

// The numbers are those of Electron's security checklist: https://www.electronjs.org/docs/latest/tutorial/security

const page = 'app://backfill/';

/** Which address the page tried to reach by `action`, and whether that was prevented. */
async function attemptOf(electronApp: ElectronApplication, action: () => Promise<unknown>) {
  const attempt = electronApp.evaluate(
    ({ BrowserWindow }) =>
      new Promise<{ url: string; prevented: boolean }>((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.once('will-frame-navigate', (event) => {
          resolve({ url: event.url, prevented: event.defaultPrevented });
        });
      }),
  );
  await action();
  return attempt;
}

for (const target of ['https://example.org/', 'app://backfill/index.html', 'app://other/']) {
  test(`13 the page cannot be left for ${target}`, async ({ app }) => {
    const attempt = await attemptOf(app.electronApp, () =>
      app.page.evaluate((url) => {
        location.href = url;
      }, target),
    );
    expect(attempt).toEqual({ url: target, prevented: true });
    expect(app.page.url()).toBe(page);
    expect(await callApi(app.page, 'getSettings', {})).toBe('answered');
  });
}

test('13 a link, a form or a file leads nowhere', async ({ app }) => {
  app.allowError(/Content Security Policy|Not allowed to load local resource/);
  const attempt = await attemptOf(app.electronApp, () =>
    app.page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<form action="https://example.org/form"></form><a id="out" href="https://example.org/link">x</a>',
      );
      document.querySelector('form')?.submit();
      location.href = 'file:///etc/hostname';
      document.querySelector<HTMLElement>('#out')?.click();
    }),
  );
  expect(attempt).toEqual({ url: 'https://example.org/link', prevented: true });
  expect(await app.page.evaluate(() => location.href)).toBe(page);
});

test('14 no second window opens, by whatever means', async ({ app }) => {
  const opened = await app.page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<a id="out" target="_blank" href="https://example.org/">x</a>',
    );
    document.querySelector<HTMLElement>('#out')?.click();
    return ['https://example.org/', 'app://backfill/', 'about:blank'].filter(
      (url) => window.open(url) !== null,
    );
  });
  expect(opened).toEqual([]);
  expect(await app.electronApp.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('15 only addresses of our own list open in the browser, by name', async ({ app }) => {
  await app.electronApp.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'opened', opened);
    shell.openExternal = async (url) => {
      opened.push(url);
    };
  });
  expect(await callApi(app.page, 'openLink', { link: 'segmentSpec' })).toBe('answered');
  for (const link of ['https://example.org/', 'file:///etc/hostname', '__proto__', 'constructor', 1, null]) {
    expect(await callApi(app.page, 'openLink', { link })).toBe('refused');
  }
  const opened = await app.electronApp.evaluate(() => {
    const all: unknown = Reflect.get(globalThis, 'opened');
    return all;
  });
  expect(opened).toEqual(['https://www.twilio.com/docs/segment/connections/spec']);
});
