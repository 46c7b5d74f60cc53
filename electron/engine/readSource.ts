import type { Dialect } from '../../shared/model/dialect';
import { createDecoder } from './decoder';
import type { FileIdentity } from './messages';
import { readUnpacked, type UnpackedOptions } from './readUnpacked';

export interface SourceChunk {
  readonly text: string;
  /** Bytes of the file before and after this piece. */
  readonly startByte: number;
  readonly endByte: number;
  /** The piece itself as it is encoded, valid only until the next is asked for. */
  readonly bytes: Uint8Array;
}

export type SourceOptions = UnpackedOptions;

const nothing = new Uint8Array();

/**
 * The text of a file, piece by piece, without its byte order mark. Bytes that are no character of its encoding become U+FFFD,
 * which marks the row for the pipeline. Ends early and in silence when the signal says stop.
 *
 * @throws FailureError as {@link readUnpacked} does
 */
export async function* readSource(
  path: string,
  identity: FileIdentity,
  { encoding, packing }: Pick<Dialect, 'encoding' | 'packing'>,
  options: SourceOptions = {},
): AsyncGenerator<SourceChunk, void, undefined> {
  const decoder = createDecoder(encoding, { ignoreBOM: (options.from ?? 0) > 0 });
  let position = options.from ?? 0;
  for await (const piece of readUnpacked(path, identity, packing, options)) {
    position = piece.endByte;
    yield { ...piece, text: decoder.decode(piece.bytes, { stream: true }) };
  }
  // A last character that breaks off in the middle.
  const rest = decoder.decode();
  if (rest !== '' && options.signal?.aborted !== true) {
    yield { text: rest, startByte: position, endByte: position, bytes: nothing };
  }
}
