import { type FileHandle, open } from 'node:fs/promises';
import { FailureError } from '../../shared/model/failure';
import { fileFailure } from './fileFailure';
import { identifySameFile } from './fileIdentity';
import type { FileIdentity } from './messages';

/** Large enough to keep the disk busy, small enough that the rows of one piece are garbage before they grow old. */
const defaultChunkBytes = 128 * 1024;

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Byte of the file to begin with. */
  readonly from?: number | undefined;
  /** Bytes read at once. */
  readonly chunkBytes?: number | undefined;
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
  { signal, from = 0, chunkBytes = defaultChunkBytes }: ReadOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await openForReading(path);
  try {
    const memory = new Uint8Array(chunkBytes);
    let position = from;
    while (signal?.aborted !== true) {
      const { bytesRead } = await readAt(file, memory, position);
      await identifySameFile(path, identity);
      if (bytesRead === 0) break;
      position += bytesRead;
      yield memory.subarray(0, bytesRead);
    }
    if (signal?.aborted !== true && position !== identity.size) throw new FailureError('fileChanged');
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
