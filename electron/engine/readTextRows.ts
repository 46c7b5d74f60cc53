import type { Dialect } from '../../shared/model/dialect';
import { createRowParser, type UnreadText } from '../../shared/pipeline/parseRows';
import { createDecoder } from './decoder';
import type { FileIdentity } from './messages';
import type { Place, RowsChunk, RowsOptions, TableReading } from './readRows';
import { readSource, type SourceChunk } from './readSource';

/**
 * The rows of a text, piece by piece. Ends early and in silence when the signal says stop.
 *
 * @throws FailureError as readSource does, and `fileRowTooLong`
 */
export async function* readTextRows(
  path: string,
  identity: FileIdentity,
  { dialect, columns }: TableReading,
  options: RowsOptions = {},
): AsyncGenerator<RowsChunk, void, undefined> {
  const { from, ...source } = options;
  const parser = createRowParser(dialect, columns.length, from?.record);
  for await (const piece of readSource(path, identity, dialect, { ...source, from: from?.byte })) {
    const { text, startByte, endByte } = piece;
    for (const rows of parser.push(text)) {
      yield { rows, startByte, endByte, place: () => placeOf(parser.rest(), piece, dialect) };
    }
  }
  // Stopped in the middle of a record: what is there of it is no row.
  if (options.signal?.aborted === true) return;
  for (const rows of parser.end()) {
    if (rows.length > 0)
      yield { rows, startByte: identity.size, endByte: identity.size, place: () => undefined };
  }
}

/**
 * The byte at which the unread text begins. Characters do not tell it, since one has several bytes and some bytes are no
 * character; line ends do, since they are one byte that is part of nothing else, in every encoding that writes ASCII as it is.
 * What follows it is compared.
 */
export function placeOf(
  rest: UnreadText | undefined,
  { bytes, startByte }: SourceChunk,
  { encoding, packing, newline }: Dialect,
): Place | undefined {
  // Inside of a packed file there is no place to begin at, and two bytes of UTF-16 may look like a line end.
  if (rest === undefined || packing !== undefined || encoding.startsWith('utf-16')) return undefined;
  if (rest.text.length > bytes.length) return undefined;
  const end = newline.slice(-1);
  const code = end.charCodeAt(0);
  let at = bytes.length;
  for (let skip = rest.text.split(end).length; skip > 0; skip -= 1) {
    at = at === 0 ? -1 : bytes.lastIndexOf(code, at - 1);
    if (at === -1) return undefined;
  }
  const after = bytes.subarray(at + 1);
  const decoder = createDecoder(encoding, { ignoreBOM: true });
  if (decoder.decode(after, { stream: true }) !== rest.text) return undefined;
  return { byte: startByte + at + 1, record: rest.record };
}
