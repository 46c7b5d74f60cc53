export interface QuitGuardPorts {
  readonly isSending: () => boolean;
  readonly askToPauseAndQuit: () => Promise<boolean>;
  /** Stops the import and resolves when its journal holds the rest. */
  readonly stopSending: () => Promise<void>;
  readonly quit: () => void;
}

/**
 * Stands in the way of quitting while an import sends: asks once, and quits by itself when the person wants
 * it stopped. Returns whether quitting may go on now.
 */
export function createQuitGuard({
  isSending,
  askToPauseAndQuit,
  stopSending,
  quit,
}: QuitGuardPorts): () => boolean {
  let asking = false;
  let agreed = false;

  async function ask(): Promise<void> {
    asking = true;
    try {
      if (!(await askToPauseAndQuit())) return;
      await stopSending();
      agreed = true;
      quit();
    } finally {
      asking = false;
    }
  }

  return () => {
    if (agreed || !isSending()) return true;
    if (!asking) void ask();
    return false;
  };
}
