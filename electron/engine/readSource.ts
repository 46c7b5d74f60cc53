import type { FileIdentity } from './messages';
import { readBytes, type ReadOptions } from './readBytes';

export interface SourceChunk {
  readonly text: string;
  /** Bytes of the file before and after this piece. */
  readonly startByte: number;
  readonly endByte: number;
  /** The piece itself, valid only until the next is asked for. */
  readonly bytes: Uint8Array;
}

export interface SourceOptions extends ReadOptions {
  /** Sees all bytes of the file in order, such as to compute their hash on the way. */
  readonly onBytes?: ((bytes: Uint8Array) => void) | undefined;
}

const nothing = new Uint8Array();

/**
 * The text of a UTF-8 file, piece by piece, without its byte order mark. Bytes that are no UTF-8 become U+FFFD, which marks
 * the row for the pipeline. Ends early and in silence when the signal says stop.
 *
 * @throws FailureError as {@link readBytes} does
 */
export async function* readSource(
  path: string,
  identity: FileIdentity,
  options: SourceOptions = {},
): AsyncGenerator<SourceChunk, void, undefined> {
  const { from = 0 } = options;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: from > 0 });
  let position = from;
  for await (const bytes of readBytes(path, identity, options)) {
    options.onBytes?.(bytes);
    const startByte = position;
    position += bytes.length;
    yield { text: decoder.decode(bytes, { stream: true }), startByte, endByte: position, bytes };
  }
  // A last character that breaks off in the middle.
  const rest = decoder.decode();
  if (rest !== '' && options.signal?.aborted !== true) {
    yield { text: rest, startByte: position, endByte: position, bytes: nothing };
  }
}
