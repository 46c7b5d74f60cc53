import { FailureError } from '../../shared/model/failure';
import type { Dialect } from '../../shared/model/dialect';
import { detectFormat } from '../../shared/pipeline/detectFormat';
import type { FirstPart } from './firstPart';
import type { FileIdentity } from './messages';
import { readFileHead } from './readFileHead';
import { readFirstText } from './readFirstText';

/**
 * Finds out what a file is and looks at its first part, whatever its size.
 *
 * @param dialect as the person corrected it; undefined finds out
 * @throws FailureError as readBytes does, and when the file is empty or no table
 */
export async function readFirstPart(
  path: string,
  identity: FileIdentity,
  dialect: Dialect | undefined,
): Promise<FirstPart> {
  const head = await readFileHead(path, identity, undefined);
  const format = detectFormat(head.bytes);
  if (!format.ok) throw new FailureError(format.code);
  return readFirstText(head, format.byteOrderMark, dialect);
}
