import { app, type BrowserWindow } from 'electron';
import type { Services } from './ipc/handlers';
import { createQuitGuard } from './quitGuard';

/** Milliseconds that an import gets to end when the person quits; its journal holds the rest. */
const drainTime = 5000;
/** Milliseconds of it for answers to what is on its way: some are left to write down the end. */
const answerTime = 4000;

export interface EndInOrderPorts {
  readonly window: BrowserWindow;
  readonly services: Services;
  readonly later: (milliseconds: number, action: () => void) => void;
  /** Resolves when nothing waits to be written any more. */
  readonly finishWriting: () => Promise<void>;
}

/** Neither window nor app ends while an import sends, unless the person says so; a second start shows the first window. */
export function endInOrder({ window, services, later, finishWriting }: EndInOrderPorts): void {
  const { imports, engine, practice, dialogs } = services;
  const mayEnd = createQuitGuard({
    isSending: () => imports.active() !== undefined,
    // What is paused stays so: the next start offers to continue it.
    askToPauseAndQuit: () =>
      imports.current()?.progress.state === 'paused' ? Promise.resolve(true) : dialogs.askToPauseAndQuit(),
    stopSending: () =>
      Promise.race([
        imports.stopAll(answerTime),
        new Promise<void>((resolve) => {
          later(drainTime, resolve);
        }),
      ]),
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

  let finished = false;
  app.on('will-quit', (event) => {
    if (finished) return;
    event.preventDefault();
    engine.stop();
    practice.stop();
    void finishWriting().then(() => {
      finished = true;
      app.quit();
    });
  });

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}
