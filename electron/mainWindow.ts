import { type BrowserWindow, nativeTheme, screen } from 'electron';
import type { Log } from './log';
import { backgroundOf, createWindow } from './window';
import { boundsOnScreen, createWindowState } from './windowState';

export interface MainWindowOptions {
  readonly preload: string;
  readonly userData: string;
  readonly log: Log;
  readonly later: (milliseconds: number, action: () => void) => void;
}

export interface MainWindow {
  readonly window: BrowserWindow;
  /** Resolves when the place of the closed window is on the disk. */
  readonly placeSaved: () => Promise<void>;
}

/** Opens the window where it stood last time. The page is not loaded yet: whoever answers it has to be there first. */
export async function createMainWindow(options: MainWindowOptions): Promise<MainWindow> {
  const { preload, userData, log, later } = options;
  const state = createWindowState(userData, log);
  const last = await state.read();
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = createWindow({
    preload,
    bounds: boundsOnScreen(last, workAreas),
    maximized: last.maximized,
    dark: nativeTheme.shouldUseDarkColors,
  });

  let saved = Promise.resolve();
  window.on('close', () => {
    saved = state
      .write({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
      .catch(() => log.error('the place of the window could not be kept'));
  });
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(backgroundOf(nativeTheme.shouldUseDarkColors));
  });
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.error(`the page is gone: ${reason} (${exitCode})`);
    // The pause keeps a page that dies while it starts from using up the computer.
    later(1000, () => {
      if (!window.isDestroyed()) window.webContents.reload();
    });
  });
  return { window, placeSaved: () => saved };
}
