import type { Dialect, Row } from '../../shared/model/csv';
import { createRowParser, type UnreadText } from '../../shared/pipeline/parseRows';
import type { FileIdentity } from './messages';
import { readSource, type SourceChunk, type SourceOptions } from './readSource';

export interface RowsChunk {
  readonly rows: readonly Row[];
  /** Bytes of the file before and after the piece that these rows end in. */
  readonly startByte: number;
  readonly endByte: number;
  /** Where reading can go on after these rows; undefined where that is not known exactly. Valid until the next is asked for. */
  readonly place: () => Place | undefined;
}

/** A place between two records. */
export interface Place {
  /** Byte of the file at which the next record begins. */
  readonly byte: number;
  /** The number of the last record before it. */
  readonly record: number;
}

export interface RowsOptions extends Omit<SourceOptions, 'from'> {
  /** Missing: the beginning of the file. */
  readonly from?: Place | undefined;
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
  options: RowsOptions = {},
): AsyncGenerator<RowsChunk, void, undefined> {
  const { from, ...source } = options;
  const parser = createRowParser(dialect, columns, from?.record);
  for await (const piece of readSource(path, identity, { ...source, from: from?.byte })) {
    const { text, startByte, endByte } = piece;
    const rows = parser.push(text);
    yield { rows, startByte, endByte, place: () => placeOf(parser.rest(), piece, dialect.newline) };
  }
  // Stopped in the middle of a record: what is there of it is no row.
  if (options.signal?.aborted === true) return;
  const rows = parser.end();
  if (rows.length > 0) {
    yield { rows, startByte: identity.size, endByte: identity.size, place: () => undefined };
  }
}

/**
 * The byte at which the unread text begins. Characters do not tell it, since one has several bytes and some bytes are no
 * character; line ends do, since they are one byte in UTF-8 that is part of nothing else. What follows it is compared.
 */
function placeOf(
  rest: UnreadText | undefined,
  { bytes, startByte }: SourceChunk,
  newline: string,
): Place | undefined {
  if (rest === undefined) return undefined;
  const end = newline.slice(-1);
  const code = end.charCodeAt(0);
  let at = bytes.length;
  for (let skip = rest.text.split(end).length; skip > 0; skip -= 1) {
    at = at === 0 ? -1 : bytes.lastIndexOf(code, at - 1);
    if (at === -1) return undefined;
  }
  const after = bytes.subarray(at + 1);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  if (decoder.decode(after, { stream: true }) !== rest.text) return undefined;
  return { byte: startByte + at + 1, record: rest.record };
}
