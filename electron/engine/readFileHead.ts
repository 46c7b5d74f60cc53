import { FailureError } from '../../shared/model/failure';
import type { Packing } from '../../shared/model/dialect';
import type { FileIdentity } from './messages';
import { readUnpacked } from './readUnpacked';

/** Enough to know a file by, little enough that a file of any size opens at once. */
const headBytes = 1024 * 1024;

export interface FileHead {
  /** The first bytes of the file, or of what is packed into it. */
  readonly bytes: Uint8Array;
  /** Bytes of the file on the disk that hold them. */
  readonly fileBytes: number;
  /** Whether this is all of it. */
  readonly complete: boolean;
}

/** @throws FailureError as readUnpacked does, and `fileEmpty` */
export async function readFileHead(
  path: string,
  identity: FileIdentity,
  packing: Packing | undefined,
): Promise<FileHead> {
  const options = packing === undefined ? { chunkBytes: headBytes, pieces: 1 } : {};
  const pieces: Uint8Array[] = [];
  let length = 0;
  let fileBytes = 0;
  for await (const { bytes, endByte } of readUnpacked(path, identity, packing, options)) {
    if (length >= headBytes) return { bytes: Buffer.concat(pieces), fileBytes, complete: false };
    pieces.push(bytes.slice());
    length += bytes.length;
    fileBytes = endByte;
  }
  if (length === 0) throw new FailureError('fileEmpty');
  return { bytes: Buffer.concat(pieces), fileBytes, complete: true };
}
