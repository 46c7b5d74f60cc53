import { createGunzip } from 'node:zlib';
import { FailureError } from '../../shared/model/failure';
import type { FileIdentity } from './messages';
import { readBytes } from './readBytes';
import type { UnpackedOptions, UnpackedPiece } from './readUnpacked';
import { unpack } from './unpack';

/**
 * What a gzip file holds; several packed parts behind each other are read as one. Ends early and in silence when the signal
 * says stop.
 *
 * @throws FailureError as readBytes does, and `fileDamaged` where it is cut off or its content is not what was packed
 */
export async function* readGzip(
  path: string,
  identity: FileIdentity,
  { onBytes, ...options }: Omit<UnpackedOptions, 'from'>,
): AsyncGenerator<UnpackedPiece, void, undefined> {
  let seen = 0;
  async function* packed(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const bytes of readBytes(path, identity, options)) {
      seen += bytes.length;
      onBytes?.(bytes);
      yield bytes;
    }
  }

  const unpacker = createGunzip();
  let startByte = 0;
  try {
    for await (const { bytes, used } of unpack(packed(), unpacker)) {
      yield { bytes, startByte, endByte: used };
      if (options.signal?.aborted === true) return;
      startByte = used;
    }
  } catch (error) {
    // Stopped in the middle, what was packed seems to be cut off.
    if (options.signal?.aborted === true) return;
    throw error;
  }
  // Some programs fill the last block with zeros. Anything else behind the end would be lost without a word.
  let position = unpacker.bytesWritten;
  for await (const bytes of readBytes(path, identity, { ...options, from: position })) {
    if (bytes.some((byte) => byte !== 0)) throw new FailureError('fileDamaged');
    if (position + bytes.length > seen) onBytes?.(bytes.subarray(Math.max(0, seen - position)));
    position += bytes.length;
  }
}
