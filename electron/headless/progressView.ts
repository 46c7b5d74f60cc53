import type { ImportProgress } from '../../shared/model/run';
import { createLiveLine } from './liveLine';
import type { HeadlessPorts } from './ports';
import { progressLine } from './progressLine';

export interface ProgressView {
  readonly show: (progress: ImportProgress) => void;
  /** Nothing of it is left on a terminal. */
  readonly end: () => void;
}

const statusEvery = 1000;

/**
 * How far an import is: one line drawn anew on a terminal; else one JSON line a second, for whoever reads the log.
 *
 * @param rows of the file, where they are known
 */
export function createProgressView(
  ports: Pick<HeadlessPorts, 'err' | 'terminalWidth' | 'clock'>,
  rows: number | undefined,
): ProgressView {
  const line = createLiveLine(ports);
  let toldAt = -Infinity;

  function show(progress: ImportProgress): void {
    if (ports.terminalWidth() !== undefined) {
      line.show(progressLine(progress, rows));
      return;
    }
    const now = ports.clock.elapsed();
    // The engine has something to say at least once a second; a little early is not twice.
    if (now - toldAt < statusEvery - 50) return;
    toldAt = now;
    const { problems, refusals, importId, startedAt, ...status } = progress;
    ports.err(`${JSON.stringify({ at: new Date(ports.clock.now()).toISOString(), ...status })}\n`);
  }
  return { show, end: line.end };
}
