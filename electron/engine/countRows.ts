import type { FileWarning, LaterColumn, Row } from '../../shared/model/csv';
import { createLaterColumns } from '../../shared/pipeline/laterColumns';
import { createRowWarnings } from '../../shared/pipeline/rowWarnings';
import type { Clock } from './clock';
import { createLaterEncoding } from './laterEncoding';
import type { OpenedFile } from './openFile';
import { readRows } from './readRows';

export interface CountedRows {
  readonly rows: number;
  readonly done: boolean;
  /** Rows with a problem among them; only with `done` is it known whether another encoding could read them. */
  readonly warnings: readonly FileWarning[];
  /** Columns that begin behind the first part; only with `done`. */
  readonly columns?: readonly LaterColumn[] | undefined;
}

/** Looks at the rows of a whole file while they are counted. */
export interface RowObserver {
  /** Rows are views into what was read: what is kept of them needs a copy of its own. */
  readonly see: (rows: readonly Row[]) => void;
  /** Says what was found: every two seconds at most, and at the end with `done`. */
  readonly report: (done: boolean) => void;
}

const countEvery = 100;
const reportEvery = 2000;

/**
 * Counts the rows of an opened file to its end, and those with a problem, and says so at most ten times a second, the last
 * time with `done`, after the observer has said what it found. When the signal says stop, nothing more is said.
 *
 * @throws FailureError as readRows does
 */
export async function countRows(
  path: string,
  { preview, identity }: OpenedFile,
  ports: {
    readonly clock: Clock;
    readonly signal: AbortSignal;
    readonly onCount: (counted: CountedRows) => void;
    readonly observer?: RowObserver | undefined;
  },
): Promise<void> {
  const { clock, signal, onCount, observer } = ports;
  const found = createRowWarnings();
  const { onBytes, guess } = createLaterEncoding(preview.dialect);
  const later = createLaterColumns(preview.columns.length);
  let rows = 0;
  let saidAt = clock.elapsed();
  let reportedAt = saidAt;
  for await (const chunk of readRows(path, identity, preview, { signal, onBytes })) {
    if (signal.aborted) return;
    rows += chunk.rows.length;
    found.add(chunk.rows);
    later.add(chunk.laterColumns ?? []);
    observer?.see(chunk.rows);
    const now = clock.elapsed();
    if (now - reportedAt >= reportEvery) {
      reportedAt = now;
      observer?.report(false);
    }
    if (now - saidAt < countEvery) continue;
    saidAt = now;
    onCount({ rows, done: false, warnings: found.warnings() });
  }
  const warnings = found.warnings();
  const encoding = warnings.some(({ kind }) => kind === 'undecodable') ? await guess() : undefined;
  if (signal.aborted) return;
  observer?.report(true);
  onCount({
    rows,
    done: true,
    columns: later.columns(),
    warnings: warnings.map((warning) =>
      warning.kind === 'undecodable' && encoding !== undefined ? { ...warning, encoding } : warning,
    ),
  });
}
