import { createJsonLines } from '../../shared/pipeline/jsonLines';
import { createJsonList } from '../../shared/pipeline/jsonList';
import { createJsonRows } from '../../shared/pipeline/jsonRows';
import type { FileIdentity } from './messages';
import type { RowsChunk, RowsOptions, TableReading } from './readRows';
import { readSource } from './readSource';
import { placeOf } from './readTextRows';

/**
 * The rows of a file of JSON objects, piece by piece. Ends early and in silence when the signal says stop.
 *
 * @throws FailureError as readSource does, and `jsonNeverEnds`
 */
export async function* readJsonRows(
  path: string,
  identity: FileIdentity,
  { dialect, columns }: TableReading,
  options: RowsOptions = {},
): AsyncGenerator<RowsChunk, void, undefined> {
  const { from, ...source } = options;
  const { layout } = dialect;
  const lines = layout?.kind === 'jsonLines' ? createJsonLines(from?.record) : undefined;
  const records = lines ?? createJsonList(layout?.kind === 'jsonArray' ? layout.path : undefined);
  const rows = createJsonRows(columns);
  for await (const piece of readSource(path, identity, dialect, { ...source, from: from?.byte })) {
    const { text, startByte, endByte } = piece;
    yield {
      rows: records.push(text).map(rows.read),
      startByte,
      endByte,
      place: () => placeOf(lines?.rest(), piece, dialect),
      laterColumns: rows.takeLater(),
    };
  }
  // Stopped in the middle of an object: what is there of it is no row.
  if (options.signal?.aborted === true) return;
  const last = records.end().map(rows.read);
  if (last.length === 0) return;
  const { size } = identity;
  yield {
    rows: last,
    startByte: size,
    endByte: size,
    place: () => undefined,
    laterColumns: rows.takeLater(),
  };
}
