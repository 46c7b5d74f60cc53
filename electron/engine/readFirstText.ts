import { FailureError } from '../../shared/model/failure';
import type { Dialect } from '../../shared/model/dialect';
import { detectDialect } from '../../shared/pipeline/detectDialect';
import { readHead } from '../../shared/pipeline/readHead';
import type { FirstPart } from './firstPart';
import type { FileHead } from './readFileHead';

/** The first part of text with separators. @throws FailureError `fileEmpty`, `fileQuoteNeverClosed`, and as readHead does */
export function readFirstText(head: FileHead, byteOrderMark: boolean, given: Dialect | undefined): FirstPart {
  const { complete } = head;
  const text = new TextDecoder(given?.encoding ?? 'utf-8').decode(head.bytes, { stream: !complete });
  if (complete && text.trim() === '') throw new FailureError('fileEmpty');
  const { dialect, doubt } =
    given === undefined ? detectDialect(text, complete) : { dialect: given, doubt: undefined };
  const { columns, rows, rawLines, warnings } = readHead(text, dialect, complete);
  // A first row that does not end in so much text.
  if (columns.length === 0) throw new FailureError('fileQuoteNeverClosed', { row: 1 });
  return {
    dialect,
    byteOrderMark,
    columns,
    rows,
    rawLines,
    warnings,
    complete,
    bytes: head.fileBytes,
    doubt,
  };
}
