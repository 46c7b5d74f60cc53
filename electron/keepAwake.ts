import { powerSaveBlocker } from 'electron';

/** Keeps the computer from sleeping, while the screen may go dark. Returns what allows it to sleep again. */
export function keepAwake(): () => void {
  const id = powerSaveBlocker.start('prevent-app-suspension');
  return () => {
    powerSaveBlocker.stop(id);
  };
}
