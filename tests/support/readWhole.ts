import { openFile } from '../../electron/engine/openFile';
import { type RowsOptions, type TableReading, readRows } from '../../electron/engine/readRows';
import { identifyFile } from '../../electron/engine/fileIdentity';
import type { Row } from '../../shared/model/csv';
import type { OpenedPreview } from '../../shared/model/openedFile';

/** A file as the window opens it: nothing is known of it. */
export async function openUnknown(file: string): Promise<OpenedPreview> {
  return (await openFile({ token: 't', path: file, name: 'file' })).preview;
}

/** All rows of a file, read as it was opened. */
export async function readWhole(
  file: string,
  table: TableReading,
  options: RowsOptions = {},
): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const chunk of readRows(file, await identifyFile(file), table, options))
    rows.push(...chunk.rows);
  return rows;
}
