import { type BrowserWindow, Notification } from 'electron';
import type { Notice } from './importNotice';

/** Shows notices of the operating system that bring the window to the front when they are pressed. */
export function createNotify(window: BrowserWindow): (notice: Notice) => void {
  /** The latest one: a notice that nobody holds may be cleared away before it is pressed. */
  let shown: Notification | undefined;

  return ({ title, body }) => {
    if (!Notification.isSupported() || window.isDestroyed()) return;
    shown?.close();
    shown = new Notification({ title, body });
    shown.on('click', () => {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    });
    shown.show();
  };
}
