/** What it uses of Node's `process`. */
export interface SignalSource {
  on(signal: NodeJS.Signals, listener: () => void): unknown;
  off(signal: NodeJS.Signals, listener: () => void): unknown;
}

/** Ctrl-C, `kill`, and a terminal that is closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first signal asks to end in good order, the second does not wait. */
export function pauseBySignal(
  source: SignalSource,
  onSignal: (again: boolean) => void,
): { readonly stop: AbortSignal; readonly end: () => void } {
  const stop = new AbortController();
  function hear(): void {
    onSignal(stop.signal.aborted);
    stop.abort();
  }
  for (const signal of signals) source.on(signal, hear);
  return {
    stop: stop.signal,
    end() {
      for (const signal of signals) source.off(signal, hear);
    },
  };
}
