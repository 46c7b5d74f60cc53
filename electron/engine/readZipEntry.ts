import { crc32, createInflateRaw } from 'node:zlib';
import { FailureError } from '../../shared/model/failure';
import { identifySameFile } from './fileIdentity';
import type { FileIdentity } from './messages';
import { readBytes } from './readBytes';
import type { UnpackedOptions, UnpackedPiece } from './readUnpacked';
import { unpack, type Unpacked } from './unpack';
import { findZipEntry, type ZipEntry } from './zipEntries';

/**
 * What a file inside of a zip file holds. How far reading has come is told as if the zip file held nothing else.
 * Ends early and in silence when the signal says stop.
 *
 * @throws FailureError as readBytes and findZipEntry do, and `fileDamaged` where the content is not what was packed
 */
export async function* readZipEntry(
  path: string,
  identity: FileIdentity,
  name: string,
  options: Omit<UnpackedOptions, 'from'>,
): AsyncGenerator<UnpackedPiece, void, undefined> {
  const { signal } = options;
  await identifySameFile(path, identity);
  const entry = await findZipEntry(path, name);
  const packed = packedBytes(path, identity, entry, options);
  const pieces = entry.packed ? unpack(packed, createInflateRaw()) : counted(packed);
  const length = Math.max(1, entry.end - entry.start);
  let startByte = 0;
  let size = 0;
  let crc = 0;
  try {
    for await (const { bytes, used } of pieces) {
      size += bytes.length;
      // One that unpacks to more than it says might never end.
      if (size > entry.size) throw new FailureError('fileDamaged');
      crc = crc32(bytes, crc);
      const endByte = Math.floor((Math.min(used, length) / length) * identity.size);
      yield { bytes, startByte, endByte };
      if (signal?.aborted === true) return;
      startByte = endByte;
    }
  } catch (error) {
    // Stopped in the middle, what was packed seems to be cut off.
    if (signal?.aborted === true) return;
    throw error;
  }
  if (signal?.aborted === true) return;
  if (size !== entry.size || crc !== entry.crc) throw new FailureError('fileDamaged');
}

/** The entry's own bytes. Where all bytes of the file are to be seen, they are read from its beginning to its end. */
async function* packedBytes(
  path: string,
  identity: FileIdentity,
  { start, end }: ZipEntry,
  { onBytes, ...options }: Omit<UnpackedOptions, 'from'>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let position = onBytes === undefined ? start : 0;
  for await (const bytes of readBytes(path, identity, { ...options, from: position })) {
    onBytes?.(bytes);
    const own = bytes.subarray(Math.max(0, start - position), Math.max(0, end - position));
    position += bytes.length;
    if (own.length > 0) yield own;
    if (position >= end && onBytes === undefined) return;
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Unpacked, void, undefined> {
  let used = 0;
  for await (const bytes of pieces) {
    used += bytes.length;
    yield { bytes, used };
  }
}
