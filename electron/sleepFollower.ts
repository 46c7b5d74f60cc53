import type { EngineHost } from './engineHost';

export interface SleepFollower {
  /** The computer goes to sleep. */
  readonly suspend: () => void;
  readonly resume: () => void;
}

/** Tells the engine when the computer goes to sleep and wakes up: imports wait in between, and go on by themselves. */
export function createSleepFollower(
  engine: Pick<EngineHost, 'call'>,
  isSending: () => boolean,
): SleepFollower {
  return {
    suspend() {
      // A call starts the engine; when nothing is sent, it need not know.
      if (isSending()) void engine.call({ kind: 'suspend' });
    },
    resume() {
      if (isSending()) void engine.call({ kind: 'wake' });
    },
  };
}
