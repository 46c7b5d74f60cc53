import type { FileWarning, LaterColumn } from '../../shared/model/csv';
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

/**
 * Counts the rows of an opened file to its end, and those with a problem, and says so at most ten times a second, the last
 * time with `done`. When the signal says stop, nothing more is said.
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
  },
): Promise<void> {
  const { clock, signal, onCount } = ports;
  const found = createRowWarnings();
  const { onBytes, guess } = createLaterEncoding(preview.dialect);
  const later = createLaterColumns(preview.columns.length);
  let rows = 0;
  let saidAt = clock.elapsed();
  for await (const chunk of readRows(path, identity, preview, { signal, onBytes })) {
    if (signal.aborted) return;
    rows += chunk.rows.length;
    found.add(chunk.rows);
    later.add(chunk.laterColumns ?? []);
    if (clock.elapsed() - saidAt < 100) continue;
    saidAt = clock.elapsed();
    onCount({ rows, done: false, warnings: found.warnings() });
  }
  const warnings = found.warnings();
  const encoding = warnings.some(({ kind }) => kind === 'undecodable') ? await guess() : undefined;
  if (signal.aborted) return;
  onCount({
    rows,
    done: true,
    columns: later.columns(),
    warnings: warnings.map((warning) =>
      warning.kind === 'undecodable' && encoding !== undefined ? { ...warning, encoding } : warning,
    ),
  });
}
