import type { Packing } from '../../shared/model/dialect';
import type { FileIdentity } from './messages';
import { readBytes, type ReadOptions } from './readBytes';
import { readGzip } from './readGzip';
import { readZipEntry } from './readZipEntry';

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
 * @throws FailureError as readBytes, readGzip and readZipEntry do
 */
export function readUnpacked(
  path: string,
  identity: FileIdentity,
  packing: Packing | undefined,
  options: UnpackedOptions = {},
): AsyncGenerator<UnpackedPiece, void, undefined> {
  switch (packing?.kind) {
    case undefined:
      return readPlain(path, identity, options);
    case 'gzip':
      return readGzip(path, identity, options);
    case 'zip':
      return readZipEntry(path, identity, packing.entry, options);
  }
}

async function* readPlain(
  path: string,
  identity: FileIdentity,
  { onBytes, ...options }: UnpackedOptions,
): AsyncGenerator<UnpackedPiece, void, undefined> {
  let position = options.from ?? 0;
  for await (const bytes of readBytes(path, identity, options)) {
    onBytes?.(bytes);
    const startByte = position;
    position += bytes.length;
    yield { bytes, startByte, endByte: position };
  }
}
