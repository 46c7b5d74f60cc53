import type { Clock } from './clock';
import type { OpenedFile } from './openFile';
import { readRows } from './readRows';

/**
 * Counts the rows of an opened file to its end and says so at most ten times a second, the last time with `done`.
 * When the signal says stop, nothing more is said.
 *
 * @throws FailureError as readRows does
 */
export async function countRows(
  path: string,
  { preview, identity }: OpenedFile,
  ports: {
    readonly clock: Clock;
    readonly signal: AbortSignal;
    readonly onCount: (rows: number, done: boolean) => void;
  },
): Promise<void> {
  const { clock, signal, onCount } = ports;
  let rows = 0;
  let saidAt = clock.elapsed();
  for await (const chunk of readRows(path, identity, preview, { signal })) {
    if (signal.aborted) return;
    rows += chunk.rows.length;
    if (clock.elapsed() - saidAt < 100) continue;
    saidAt = clock.elapsed();
    onCount(rows, false);
  }
  if (!signal.aborted) onCount(rows, true);
}
