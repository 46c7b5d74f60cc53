import type { Clock } from './clock';

/**
 * Calls `emit` ten times a second as long as something changes, else once a second, until the signal says stop.
 *
 * @param version any number that is different after a change
 */
export async function emitSnapshots(
  clock: Clock,
  done: AbortSignal,
  version: () => number,
  emit: () => void,
): Promise<void> {
  let seen: number | undefined;
  let emittedAt = -Infinity;
  while (!done.aborted) {
    const now = clock.elapsed();
    if (version() !== seen || now - emittedAt >= 1000) {
      seen = version();
      emittedAt = now;
      emit();
    }
    await clock.sleep(100, done);
  }
}
