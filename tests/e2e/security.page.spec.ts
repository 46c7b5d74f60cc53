import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { windowPreferences } from '../support/windowPreferences';

// The numbers are those of Electron's security checklist: https://www.electronjs.org/docs/latest/tutorial/security
// 13 to 15 are in security.leaving, 17 and 20 in security.messages; 19, fuses, is read from the packaged app.

/** What Chromium writes into the page's console when it refuses something. */
const refused = /Content Security Policy|ERR_BLOCKED_BY_CLIENT/;
const page = 'app://backfill/';

/** Asks as the session does, past everything that the page itself is forbidden. */
async function fetchInSession(electronApp: ElectronApplication, url: string): Promise<string> {
  return electronApp.evaluate(
    ({ session }, address) =>
      session.defaultSession.fetch(address).then(
        ({ status }) => String(status),
        (error: unknown) => String(error),
      ),
    url,
  );
}

/** Has the page show a picture, which needs no permission of any kind. */
async function showPicture(shown: Page, url: string): Promise<unknown> {
  return shown.evaluate(
    (source) =>
      new Promise((resolve) => {
        const image = new Image();
        image.onload = () => {
          resolve('loaded');
        };
        image.onerror = () => {
          resolve('refused');
        };
        image.src = source;
      }),
    url,
  );
}

test('1 nothing comes from the network, not even where the page forgot to forbid it', async ({ app }) => {
  app.allowError(refused);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('not for us');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  try {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port');
    const url = `http://127.0.0.1:${address.port}/`;
    expect(await fetchInSession(app.electronApp, url)).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(await showPicture(app.page, url)).toBe('refused');
    expect(asked).toEqual([]);
  } finally {
    server.close();
  }
});

test('2, 3, 4, 6, 8, 9, 10, 11 the open window is isolated, sandboxed and without extras', async ({
  app,
}) => {
  const preferences = await windowPreferences(app.electronApp);
  expect(preferences).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  // Electron leaves these out, or empty, unless they are on.
  expect(preferences).not.toMatchObject({ nodeIntegrationInWorker: true });
  expect(preferences).not.toMatchObject({ enableBlinkFeatures: expect.stringMatching(/./) });
});

test('2 the page has no Node', async ({ app }) => {
  const found = await app.page.evaluate(() =>
    ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'setImmediate'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

test('5 every permission is refused but putting text on the clipboard', async ({ app }) => {
  const states = await app.page.evaluate<unknown>(`(async () => {
    const states = {};
    for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'clipboard-write']) {
      states[name] = (await navigator.permissions.query({ name })).state;
    }
    states.asked = await Notification.requestPermission();
    states.position = await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(() => resolve('granted'), ({ code }) => resolve(code));
    });
    return states;
  })()`);
  expect(states).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    microphone: 'denied',
    midi: 'denied',
    'clipboard-read': 'denied',
    'clipboard-write': 'granted',
    asked: 'denied',
    position: 1,
  });
});

test('7 the policy is a header, and its nonce is new for every load', async ({ app }) => {
  const [first, second] = await app.electronApp.evaluate(async ({ session }, address) => {
    const load = async () =>
      (await session.defaultSession.fetch(address)).headers.get('Content-Security-Policy') ?? '';
    return [await load(), await load()];
  }, page);
  expect(first).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
  expect(first).toContain("connect-src 'none'");
  expect(first).not.toContain('unsafe');
  expect(first).not.toBe(second);
});

test('7 inline scripts, eval, foreign styles, frames and requests are refused', async ({ app }) => {
  app.allowError(refused);
  const got = await app.page.evaluate<unknown>(`(async () => {
    const outcome = (attempt) => Promise.resolve().then(attempt).then(() => 'done', (error) => error.name ?? 'refused');
    const add = (tag, properties) => document.body.appendChild(Object.assign(document.createElement(tag), properties));
    add('script', { textContent: 'window.inlineScriptRan = true' });
    add('style', { textContent: 'body { --foreign: 1 }' });
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.handlerRan = true">');
    const frame = add('iframe', { src: '${page}' });
    return {
      // In a task of its own: what a test evaluates itself is exempt from the policy.
      evaluated: await outcome(() => new Promise((resolve, reject) => setTimeout(() => {
        try { resolve(new Function('return 1')()) } catch (error) { reject(error) }
      }))),
      fetched: await outcome(() => fetch('${page}')),
      socket: await outcome(() => new Promise((resolve, reject) => {
        const socket = new WebSocket('ws://127.0.0.1:9');
        socket.onopen = resolve;
        socket.onerror = reject;
      })),
      inlineScript: 'inlineScriptRan' in window,
      handler: 'handlerRan' in window,
      foreignStyle: getComputedStyle(document.body).getPropertyValue('--foreign'),
      frame: await outcome(() => frame.contentWindow.backfill.getSettings({})),
    };
  })()`);
  expect(got).toEqual({
    evaluated: 'EvalError',
    fetched: 'TypeError',
    socket: 'refused',
    inlineScript: false,
    handler: false,
    foreignStyle: '',
    frame: expect.stringMatching(/TypeError|SecurityError/),
  });
});

test('12 a webview is an unknown element', async ({ app }) => {
  const canRun = await app.page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org/');
    document.body.append(view);
    return 'executeJavaScript' in view;
  });
  expect(canRun).toBe(false);
  expect(await app.electronApp.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('18 the page is no file, sees no file, and its scheme serves nothing but its own folder', async ({
  app,
}) => {
  expect(app.page.url()).toBe(page);
  const origin = await app.page.evaluate(() => [location.origin, window.isSecureContext]);
  expect(origin).toEqual(['app://backfill', true]);
  const statuses: Record<string, string> = {};
  for (const name of [
    'backfill/index.html',
    'backfill/%2e%2e/main/main.js',
    'backfill/..%2fmain%2fmain.js',
    'backfill/%2e%2e%5cmain%5cmain.js',
    'backfill/main.js',
    'other/index.html',
  ]) {
    statuses[name] = await fetchInSession(app.electronApp, `app://${name}`);
  }
  expect(statuses).toEqual({
    'backfill/index.html': '200',
    'backfill/%2e%2e/main/main.js': '404',
    'backfill/..%2fmain%2fmain.js': '404',
    'backfill/%2e%2e%5cmain%5cmain.js': '404',
    'backfill/main.js': '404',
    'other/index.html': '404',
  });
  app.allowError(/Not allowed to load local resource|Content Security Policy/);
  const picture = path.join(app.userData, 'picture.svg');
  await writeFile(picture, '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');
  expect(await showPicture(app.page, pathToFileURL(picture).href)).toBe('refused');
});
