import type { ImportProgress } from '../shared/model/run';
import { fractionDone, isSending } from './importProgress';

export interface ImportEffectsPorts {
  /** Shows progress in the taskbar; -1 removes it. */
  readonly setProgressBar: (fraction: number, mode: 'normal' | 'paused') => void;
  /** Keeps the computer from going to sleep and returns what allows it again. */
  readonly keepAwake: () => () => void;
}

/** What an import does to the computer around it: it stays awake unless it is paused, and the taskbar shows how far it is. */
export function createImportEffects({ setProgressBar, keepAwake }: ImportEffectsPorts) {
  let allowSleep: (() => void) | undefined;

  return function show(progress: ImportProgress): void {
    const sending = isSending(progress);
    const { state } = progress;
    if (sending && state !== 'paused') {
      allowSleep ??= keepAwake();
    } else {
      allowSleep?.();
      allowSleep = undefined;
    }
    const still = state === 'waiting' || state === 'paused';
    setProgressBar(sending ? fractionDone(progress) : -1, still ? 'paused' : 'normal');
  };
}
