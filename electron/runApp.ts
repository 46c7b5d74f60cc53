import path from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, nativeTheme } from 'electron';
import { createDialogs } from './dialogs';
import { createImportEffects } from './importEffects';
import { createSendEvent, handleRequests } from './ipc/handle';
import { createHandlers, type Services } from './ipc/handlers';
import { isOurPage } from './ipc/isOurPage';
import { keepAwake } from './keepAwake';
import { createLibrary } from './library';
import { createLog, type Log } from './log';
import { createMainWindow } from './mainWindow';
import { menuTemplate } from './menu';
import { pageAddress, type PageAddress } from './pageAddress';
import { createQuitGuard } from './quitGuard';
import { openLink, secureContents } from './security';
import { servePage } from './servePage';
import { createServices } from './services';

const bundles = import.meta.dirname;
/** Milliseconds that an import gets to finish what is on its way when the person quits; its journal holds the rest. */
const drainTime = 5000;

/** The app's life: one window, the services behind it, and an orderly end. */
export function runApp(): void {
  const log = createLog({
    folder: path.join(app.getPath('userData'), 'logs'),
    now: () => new Date(),
    echo: app.isPackaged ? undefined : (line) => process.stderr.write(`${line}\n`),
  });
  const page = pageAddress(app.isPackaged, process.env['BACKFILL_DEV_SERVER_URL']);
  secureContents(app, page);
  // One window is the whole app, on every system: without it there is nothing left to do.
  app.on('window-all-closed', () => {
    app.quit();
  });
  app
    .whenReady()
    .then(() => start(log, page))
    .catch((error: unknown) => {
      log.error(
        `could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      void log.written().then(() => {
        app.exit(1);
      });
    });
}

async function start(log: Log, page: PageAddress): Promise<void> {
  log.info(`Backfill ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`);
  const userData = app.getPath('userData');
  const library = createLibrary(userData, log);
  nativeTheme.themeSource = (await library.settings()).theme;
  servePage(page, path.join(bundles, '../renderer'));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate({
        platform: process.platform,
        developing: !app.isPackaged,
        openLink: (link) => void openLink(link),
      }),
    ),
  );

  const preload = path.join(bundles, '../preload/preload.cjs');
  const window = await createMainWindow({ preload, userData, log, later });
  const dialogs = createDialogs(window);
  const services = await createServices({
    version: app.getVersion(),
    userData,
    bundles,
    samplePath: path.join(resources(), 'sample-orders.csv'),
    log,
    library,
    dialogs,
    send: createSendEvent(window.webContents, later),
    showTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
    showImport: createImportEffects({
      setProgressBar: (fraction, mode) => {
        if (!window.isDestroyed()) window.setProgressBar(fraction, { mode });
      },
      keepAwake,
    }),
  });
  handleRequests(createHandlers(services), {
    ipcMain,
    isOurPage: (event) => isOurPage(event, window.webContents, page),
    log,
  });
  endInOrder(window, services, dialogs.askToStopAndQuit);
  await window.loadURL(page.url);
}

/** Nothing ends while an import sends, unless the person says so; a second start shows the first window. */
function endInOrder(
  window: BrowserWindow,
  { imports, engine, practice }: Services,
  askToStopAndQuit: () => Promise<boolean>,
): void {
  const mayEnd = createQuitGuard({
    isSending: () => imports.active() !== undefined,
    askToStopAndQuit,
    stopSending: () =>
      Promise.race([imports.stopAll(), new Promise<void>((resolve) => void later(drainTime, resolve))]),
    quit: () => {
      app.quit();
    },
  });
  window.on('close', (event) => {
    if (!mayEnd()) event.preventDefault();
  });
  app.on('before-quit', (event) => {
    if (!mayEnd()) event.preventDefault();
  });
  app.on('will-quit', () => {
    engine.stop();
    practice.stop();
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

/** Files that are shipped beside the bundle, so that they are plain files also in the packaged app. */
function resources(): string {
  return app.isPackaged ? process.resourcesPath : path.join(app.getAppPath(), 'electron', 'resources');
}

function later(milliseconds: number, action: () => void): void {
  setTimeout(action, milliseconds);
}
