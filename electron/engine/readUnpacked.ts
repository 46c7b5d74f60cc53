import { FailureError } from '../../shared/model/failure';
import type { Packing } from '../../shared/model/dialect';
import type { FileIdentity } from './messages';
import { readBytes, type ReadOptions } from './readBytes';

export interface UnpackedOptions extends ReadOptions {
  /** Sees all bytes of the file as it lies on the disk, in order, such as to compute their hash on the way. */
  readonly onBytes?: ((bytes: Uint8Array) => void) | undefined;
}

/** A piece of what the file holds. Valid only until the next is asked for. */
export interface UnpackedPiece {
  readonly bytes: Uint8Array;
  /** Bytes of the file on the disk that were read before and after this piece: how far reading has come. */
  readonly startByte: number;
  readonly endByte: number;
}

/**
 * The bytes of a file, or of what is packed into it, piece by piece. Only a file that is not packed can be read `from` a place.
 * Ends early and in silence when the signal says stop.
 *
 * @throws FailureError as {@link readBytes} does
 */
export async function* readUnpacked(
  path: string,
  identity: FileIdentity,
  packing: Packing | undefined,
  { onBytes, ...options }: UnpackedOptions = {},
): AsyncGenerator<UnpackedPiece, void, undefined> {
  if (packing !== undefined) throw new FailureError('fileIsArchive');
  let position = options.from ?? 0;
  for await (const bytes of readBytes(path, identity, options)) {
    onBytes?.(bytes);
    const startByte = position;
    position += bytes.length;
    yield { bytes, startByte, endByte: position };
  }
}
