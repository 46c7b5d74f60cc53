import { createSheetReader, type SheetRow } from '../../shared/workbook/sheetReader';
import type { FileIdentity } from './messages';
import { readPart } from './workbook';

export interface SheetPeek {
  readonly rows: readonly SheetRow[];
  /** From 0. */
  readonly hiddenColumns: readonly number[];
  /** Whether these are all rows of the sheet. */
  readonly complete: boolean;
  /** Bytes of the file that hold these rows, as if it held nothing else. */
  readonly bytes: number;
}

/**
 * The first rows of a sheet: those in its first `length` characters, and at least one.
 *
 * @throws FailureError as readPart does, and `fileWorkbookBroken`
 */
export async function peekSheet(
  path: string,
  identity: FileIdentity,
  part: string,
  length: number,
): Promise<SheetPeek> {
  const reader = createSheetReader();
  const rows: SheetRow[] = [];
  let read = 0;
  let bytes = 0;
  for await (const { text, endByte } of readPart(path, identity, part)) {
    if (read >= length && rows.length > 0) {
      return { rows, hiddenColumns: reader.hiddenColumns(), complete: false, bytes };
    }
    for (const row of reader.push(text)) rows.push(row);
    read += text.length;
    bytes = endByte;
  }
  reader.end();
  return { rows, hiddenColumns: reader.hiddenColumns(), complete: true, bytes };
}
