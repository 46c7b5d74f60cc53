import path from 'node:path';
import { app, ipcMain, Menu, nativeTheme, powerMonitor } from 'electron';
import { createDialogs } from './dialogs';
import { endInOrder } from './endInOrder';
import { createImportEffects } from './importEffects';
import { createImportNotice } from './importNotice';
import { createSendEvent, handleRequests } from './ipc/handle';
import { createHandlers } from './ipc/handlers';
import { isOurPage } from './ipc/isOurPage';
import { keepAwake } from './keepAwake';
import { createLibrary } from './library';
import { createLog, type FileLog } from './log';
import { createMainWindow } from './mainWindow';
import { menuTemplate } from './menu';
import { createNotify } from './notify';
import { pageAddress, type PageAddress } from './pageAddress';
import { openLink, secureContents } from './security';
import { servePage } from './servePage';
import { createServices } from './services';
import { createSleepFollower } from './sleepFollower';

const bundles = import.meta.dirname;

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

async function start(log: FileLog, page: PageAddress): Promise<void> {
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
        openLink: (link) => {
          openLink(link).catch(() => {
            log.error(`${link} could not be opened in a browser`);
          });
        },
      }),
    ),
  );

  const preload = path.join(bundles, '../preload/preload.cjs');
  const { window, placeSaved } = await createMainWindow({ preload, userData, log, later });
  const dialogs = createDialogs(window);
  const showEffects = createImportEffects({
    setProgressBar: (fraction, mode) => {
      if (!window.isDestroyed()) window.setProgressBar(fraction, { mode });
    },
    keepAwake,
  });
  const showNotice = createImportNotice({
    isInFront: () => !window.isDestroyed() && window.isFocused(),
    notify: createNotify(window),
  });
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
    showImport: (progress) => {
      showEffects(progress);
      showNotice(progress);
    },
  });
  handleRequests(createHandlers(services), {
    ipcMain,
    isOurPage: (event) => isOurPage(event, window.webContents, page),
    log,
  });
  const sleep = createSleepFollower(services.engine, () => services.imports.active() !== undefined);
  powerMonitor.on('suspend', sleep.suspend);
  powerMonitor.on('resume', sleep.resume);
  endInOrder({
    window,
    services,
    later,
    finishWriting: async () => {
      await placeSaved();
      await services.drafts.written();
      await log.written();
    },
  });
  await window.loadURL(page.url);
}

/** Files that are shipped beside the bundle, so that they are plain files also in the packaged app. */
function resources(): string {
  return app.isPackaged ? process.resourcesPath : path.join(app.getAppPath(), 'electron', 'resources');
}

function later(milliseconds: number, action: () => void): void {
  setTimeout(action, milliseconds);
}
