import { type FileHandle, open } from 'node:fs/promises';
import { FailureError } from '../../shared/model/failure';
import { fileFailure } from './fileFailure';
import { identifySameFile } from './fileIdentity';
import type { FileIdentity } from './messages';

/** Small enough that the rows of one piece are garbage before they grow old. */
const defaultChunkBytes = 64 * 1024;
/** Each reading costs two calls to the system and as many promises: together, these pieces are a megabyte. */
const defaultPieces = 16;

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Byte of the file to begin with. */
  readonly from?: number | undefined;
  /** Bytes of a piece. */
  readonly chunkBytes?: number | undefined;
  /** How many pieces are read at once. */
  readonly pieces?: number | undefined;
}

/**
 * The bytes of a file, piece by piece. Each piece is valid only until the next is asked for: the memory is used again.
 * Ends early and in silence when the signal says stop.
 *
 * @throws FailureError `fileChanged` as soon as the file is no longer the one in `identity`, so that rows of a file that
 * nobody has checked are not taken for rows of the one that was
 */
export async function* readBytes(
  path: string,
  identity: FileIdentity,
  { signal, from = 0, chunkBytes = defaultChunkBytes, pieces = defaultPieces }: ReadOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const stopped = (): boolean => signal?.aborted === true;
  const file = await openForReading(path);
  try {
    const needed = Math.ceil((identity.size - from) / chunkBytes);
    const memory = new Uint8Array(Math.max(1, Math.min(pieces, needed)) * chunkBytes);
    let position = from;
    while (!stopped()) {
      const { bytesRead } = await readAt(file, memory, position);
      await identifySameFile(path, identity);
      if (bytesRead === 0) break;
      for (let start = 0; start < bytesRead && !stopped(); start += chunkBytes) {
        const piece = memory.subarray(start, Math.min(start + chunkBytes, bytesRead));
        position += piece.length;
        yield piece;
      }
    }
    if (!stopped() && position !== identity.size) throw new FailureError('fileChanged');
  } finally {
    await file.close();
  }
}

async function openForReading(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    throw fileFailure(error);
  }
}

async function readAt(
  file: FileHandle,
  memory: Uint8Array,
  position: number,
): Promise<{ readonly bytesRead: number }> {
  try {
    return await file.read(memory, 0, memory.length, position);
  } catch (error) {
    throw fileFailure(error);
  }
}
