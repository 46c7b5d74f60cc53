import { eventChannels, requestChannels } from '../../shared/ipc/channels';
import { expect, test } from '../support/app';
import { callApi } from '../support/callApi';

// The numbers are those of Electron's security checklist: https://www.electronjs.org/docs/latest/tutorial/security

const ask = 'window.backfill.getSettings({}).then(() => "answered", (error) => error.message)';

test('17 a second window with our preload and our page is not answered', async ({ app }) => {
  const answer = await app.electronApp.evaluate(async ({ app: running, BrowserWindow }, script) => {
    const preload = `${running.getAppPath()}/dist/preload/preload.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload } });
    try {
      await other.loadURL('app://backfill/');
      const said: unknown = await other.webContents.executeJavaScript(script);
      return said;
    } finally {
      other.destroy();
    }
  }, ask);
  expect(answer).toContain('Refused');
  expect(await callApi(app.page, 'getSettings', {})).toBe('answered');
});

test('17 our own window is not answered while it shows anything else', async ({ app }) => {
  const answer = await app.electronApp.evaluate(async ({ BrowserWindow }, script) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('There is no window');
    await contents.loadURL('data:text/html,<title>Another page</title>');
    const said: unknown = await contents.executeJavaScript(script);
    return said;
  }, ask);
  expect(answer).toContain('Refused');
});

test('17 a message that does not fit the contract is refused', async ({ app }) => {
  const page = app.page;
  expect(await callApi(page, 'getSettings', {})).toBe('answered');
  expect(await callApi(page, 'getSettings')).toBe('refused');
  expect(await callApi(page, 'getSettings', null)).toBe('refused');
  expect(await callApi(page, 'getSettings', { path: '/etc/passwd' })).toBe('refused');
  expect(await callApi(page, 'setSettings', { version: 1, theme: 3 })).toBe('refused');
  expect(await callApi(page, 'openFile', { token: 'x'.repeat(65) })).toBe('refused');
  expect(await callApi(page, 'openFile', { token: '/etc/passwd' })).toBe('fileTokenUnknown');
  expect(await callApi(page, 'pasteRows', { text: 'x'.repeat(20_000_001) })).toBe('refused');
});

test('20 the page gets the methods of the contract, which it cannot replace, and nothing of Electron', async ({
  app,
}) => {
  const api = await app.page.evaluate<unknown>(`({
    names: Object.keys(window.backfill).sort(),
    types: [...new Set(Object.values(window.backfill).map((value) => typeof value))],
    replaced: [
      Reflect.set(window.backfill, 'getSettings', () => 'mine'),
      Reflect.set(window, 'backfill', {}),
      Reflect.deleteProperty(window, 'backfill'),
    ],
  })`);
  expect(api).toEqual({
    names: [...Object.keys(requestChannels), 'on'].sort(),
    types: ['function'],
    replaced: [false, false, false],
  });
});

test('20 a listener gets the value alone, until it is taken off', async ({ app }) => {
  const count = (rows: number) =>
    app.electronApp.evaluate(
      ({ BrowserWindow }, { channel, value }) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send(channel, value);
      },
      {
        channel: eventChannels.fileCounted,
        value: { token: 'a', reading: 1, rows, done: false, warnings: [] },
      },
    );
  /** An answer comes after everything that was sent to the page before it. */
  const settle = () => callApi(app.page, 'getSettings', {});

  await app.page.evaluate(
    'window.calls = []; window.off = window.backfill.on("fileCounted", (...values) => window.calls.push(values)); 0',
  );
  await count(1);
  await settle();
  await app.page.evaluate('window.off()');
  await count(2);
  await settle();
  expect(await app.page.evaluate<unknown>('window.calls')).toEqual([
    [{ token: 'a', reading: 1, rows: 1, done: false, warnings: [] }],
  ]);
});

test('20 there is nothing else to listen to', async ({ app }) => {
  for (const name of ['app:info', 'settings:get', 'event:fileCounted', 'constructor', '__proto__']) {
    const listen = `try { window.backfill.on(${JSON.stringify(name)}, () => {}); 'listening' } catch { 'refused' }`;
    expect(await app.page.evaluate<unknown>(listen), name).toBe('refused');
  }
});
