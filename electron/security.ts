import { type App, type Session, shell, type WebContents } from 'electron';
import type { LinkName } from '../shared/ipc/channels';
import { developmentSecurityPolicy } from './contentSecurityPolicy';
import { isReport } from './isReport';
import { links } from './links';
import { mayLoad } from './mayLoad';
import type { PageAddress } from './pageAddress';

/** The one way out to the browser: by name, so that no address ever comes from the page. */
export async function openLink(link: LinkName): Promise<void> {
  await shell.openExternal(links[link]);
}

/**
 * Opens an import's report in the program for web pages. A report is `report.html` in a folder right inside that of all
 * imports: nothing else of the computer is ever opened, whoever asks.
 */
export async function openReport(importsFolder: string, page: string): Promise<boolean> {
  if (!isReport(importsFolder, page)) return false;
  return (await shell.openPath(page)) === '';
}

/** Shows one of Backfill's own folders in the system's file manager, marked in the folder that holds it. */
export function showInFolder(path: string): void {
  shell.showItemInFolder(path);
}

/** The page may put text on the clipboard when the person presses Copy; reading it, and all else, is refused. */
const allowedPermission = 'clipboard-sanitized-write';

/** The page needs no download and nothing from the network, so it gets none. */
export function secureSession(session: Session, page: PageAddress): void {
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    callback(permission === allowedPermission);
  });
  session.setPermissionCheckHandler((_contents, permission) => permission === allowedPermission);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !mayLoad(url, page) });
  });
  if (page.kind === 'devServer') {
    session.webRequest.onHeadersReceived(({ responseHeaders }, callback) => {
      const policy = { 'Content-Security-Policy': [developmentSecurityPolicy(page.origin)] };
      callback({ responseHeaders: { ...responseHeaders, ...policy } });
    });
  }
}

/** Whatever is created later, a window or something we never meant to create, stays on our page. */
export function secureContents(app: App, page: PageAddress): void {
  app.on('web-contents-created', (_event, contents) => {
    stayOnPage(contents, page);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
  });
}

function stayOnPage(contents: WebContents, page: PageAddress): void {
  contents.on('will-frame-navigate', (event) => {
    // Hot reload may load the whole page again.
    const reload = event.isMainFrame && page.kind === 'devServer' && event.url === page.url;
    if (!reload) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
}
