import { createHash, type Hash } from 'node:crypto';
import path from 'node:path';
import { identifyFile, identifySameFile } from './fileIdentity';
import { isFileList, readFileList } from './fileList';
import type { FileIdentity } from './messages';
import { readBytes } from './readBytes';

/**
 * SHA-256 of the file's bytes in hex, of a list those of all its files and their names; undefined when the signal said stop
 * before the end.
 *
 * @throws FailureError as {@link readBytes} does
 */
export async function hashFile(
  file: string,
  identity: FileIdentity,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const hash = createHash('sha256');
  if (isFileList(file)) {
    await identifySameFile(file, identity);
    for (const one of await readFileList(file)) {
      const own = await identifyFile(one);
      hash.update(listMark(path.basename(one), own));
      await addBytes(hash, one, own, signal);
    }
  } else await addBytes(hash, file, identity, signal);
  return signal?.aborted === true ? undefined : hash.digest('hex');
}

/** What stands before a file's bytes in the hash of a list, so that no byte can be a part of another file as well. */
export function listMark(name: string, { size }: FileIdentity): Uint8Array {
  return Buffer.from(`${name}\0${size}\0`);
}

async function addBytes(
  hash: Hash,
  file: string,
  identity: FileIdentity,
  signal: AbortSignal | undefined,
): Promise<void> {
  for await (const bytes of readBytes(file, identity, { signal, chunkBytes: 1024 * 1024, pieces: 1 }))
    hash.update(bytes);
}
