import { createHash } from 'node:crypto';
import type { FileIdentity } from './messages';
import { readBytes } from './readBytes';

/**
 * SHA-256 of the file's bytes in hex; undefined when the signal said stop before the end.
 *
 * @throws FailureError as {@link readBytes} does
 */
export async function hashFile(
  path: string,
  identity: FileIdentity,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const hash = createHash('sha256');
  for await (const bytes of readBytes(path, identity, { signal, chunkBytes: 1024 * 1024, pieces: 1 }))
    hash.update(bytes);
  return signal?.aborted === true ? undefined : hash.digest('hex');
}
