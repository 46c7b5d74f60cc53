import { BrowserWindow, type Rectangle } from 'electron';

export interface WindowOptions {
  readonly preload: string;
  readonly bounds: Partial<Rectangle>;
  readonly maximized: boolean;
  readonly dark: boolean;
}

export const minimumSize = { width: 940, height: 640 } as const;
export const defaultSize = { width: 1280, height: 820 } as const;

/** The background that the page draws, so that the window does not flash while the page loads. */
export function backgroundOf(dark: boolean): string {
  return dark ? '#12171b' : '#f6f7f8';
}

/** Opens the window. It shows itself once there is something to see. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...defaultSize,
    ...options.bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    backgroundColor: backgroundOf(options.dark),
    webPreferences: {
      preload: options.preload,
      // All of these are Electron's defaults; written out because the page's isolation rests on them.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // The spell checker would fetch dictionaries.
      spellcheck: false,
    },
  });
  if (options.maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  return window;
}
