import { FailureError } from '../../shared/model/failure';
import type { Dialect } from '../../shared/model/dialect';
import { detectDialect } from '../../shared/pipeline/detectDialect';
import { readHead } from '../../shared/pipeline/readHead';
import { createDecoder } from './decoder';
import { detectEncoding } from './detectEncoding';
import { encodingDoubt } from './encodingDoubt';
import type { FirstPart } from './firstPart';
import type { FileHead } from './readFileHead';

/**
 * The first part of text with separators.
 *
 * @throws FailureError `fileEmpty`, `fileIsUtf32`, `fileRowTooLong`, and as readHead does
 */
export async function readFirstText(
  head: FileHead,
  byteOrderMark: boolean,
  given: Dialect | undefined,
): Promise<FirstPart> {
  const { complete } = head;
  const [encoding, ...rivals] = given ? ([given.encoding] as const) : await detectEncoding(head.bytes);
  const text = createDecoder(encoding).decode(head.bytes, { stream: !complete });
  if (complete && text.trim() === '') throw new FailureError('fileEmpty');
  const { dialect, doubt } = given
    ? { dialect: given, doubt: undefined }
    : detectDialect(text, complete, encoding);
  const { columns, rows, rawLines, warnings } = readHead(text, dialect, complete);
  // A first row that does not end in so much text.
  if (columns.length === 0) throw new FailureError('fileRowTooLong', { row: 1 });
  return {
    dialect,
    byteOrderMark,
    columns,
    rows,
    rawLines,
    warnings,
    complete,
    bytes: head.fileBytes,
    // Letters first: they may be part of what a table is recognised by.
    doubt: encodingDoubt(head, dialect, rivals) ?? doubt,
  };
}
