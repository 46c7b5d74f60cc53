import type { Dialect, Row } from '../../shared/model/csv';
import { createRowParser } from '../../shared/pipeline/parseRows';
import type { FileIdentity } from './messages';
import { readSource, type SourceOptions } from './readSource';

export interface RowsChunk {
  readonly rows: readonly Row[];
  /** Bytes of the file before and after the piece that these rows end in. */
  readonly startByte: number;
  readonly endByte: number;
}

/**
 * The rows of a file, piece by piece. Ends early and in silence when the signal says stop.
 *
 * @throws FailureError as readSource does, and `fileQuoteNeverClosed`
 */
export async function* readRows(
  path: string,
  identity: FileIdentity,
  { dialect, columns }: { readonly dialect: Dialect; readonly columns: number },
  options: SourceOptions = {},
): AsyncGenerator<RowsChunk, void, undefined> {
  const parser = createRowParser(dialect, columns);
  for await (const { text, startByte, endByte } of readSource(path, identity, options)) {
    yield { rows: parser.push(text), startByte, endByte };
  }
  // Stopped in the middle of a record: what is there of it is no row.
  if (options.signal?.aborted === true) return;
  const rows = parser.end();
  if (rows.length > 0) yield { rows, startByte: identity.size, endByte: identity.size };
}
