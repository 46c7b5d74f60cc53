import { FailureError } from '../../shared/model/failure';
import { detectFormat } from '../../shared/pipeline/detectFormat';
import type { FileIdentity } from './messages';
import { readBytes } from './readBytes';

/** Enough to know a file by, little enough that a file of any size opens at once. */
const headBytes = 1024 * 1024;

export interface FileHead {
  /** Without the byte order mark, and without a last character that breaks off. */
  readonly text: string;
  readonly bytes: number;
  /** Whether this is the whole file. */
  readonly complete: boolean;
  readonly byteOrderMark: boolean;
}

/** @throws FailureError as readBytes does, and when the file is empty or no table */
export async function readFileHead(path: string, identity: FileIdentity): Promise<FileHead> {
  for await (const bytes of readBytes(path, identity, { chunkBytes: headBytes })) {
    const format = detectFormat(bytes);
    if (!format.ok) throw new FailureError(format.code);
    const complete = bytes.length === identity.size;
    return {
      text: new TextDecoder('utf-8').decode(bytes, { stream: !complete }),
      bytes: bytes.length,
      complete,
      byteOrderMark: format.byteOrderMark,
    };
  }
  throw new FailureError('fileEmpty');
}
