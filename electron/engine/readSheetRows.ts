import { createSheetReader } from '../../shared/workbook/sheetReader';
import { sheetRecord } from '../../shared/workbook/sheetRecord';
import { createSheetRows } from '../../shared/workbook/sheetRows';
import type { FileIdentity } from './messages';
import { readBytes } from './readBytes';
import type { RowsChunk, RowsOptions, TableReading } from './readRows';
import { createTextTable } from './textTable';
import { readPart, readSharedStrings, readWorkbook, sheetOf } from './workbook';

/**
 * The rows of the sheet of that name, piece by piece. The texts that cells share are held in memory, whatever else the workbook holds is
 * not. Ends early and in silence when the signal says stop.
 *
 * @throws FailureError as readWorkbook does, and `sheetMissing`
 */
export async function* readSheetRows(
  path: string,
  identity: FileIdentity,
  name: string,
  { dialect, columns }: TableReading,
  { signal, onBytes }: RowsOptions = {},
): AsyncGenerator<RowsChunk, void, undefined> {
  // The parts of a workbook stand in any order.
  if (onBytes !== undefined) for await (const bytes of readBytes(path, identity, { signal })) onBytes(bytes);
  const workbook = await readWorkbook(path, identity);
  const sheet = sheetOf(workbook, name);
  const texts = createTextTable();
  await readSharedStrings(path, identity, workbook, { last: Infinity, keep: texts.add, signal });
  const book = { ...workbook, sharedString: texts.at };
  const reader = createSheetReader();
  const take = createSheetRows(dialect, columns.length);
  for await (const { text, startByte, endByte } of readPart(path, identity, sheet.path, signal)) {
    const rows = take(reader.push(text).map((row) => sheetRecord(row, book)));
    yield { rows, startByte, endByte, place: () => undefined };
  }
  if (signal?.aborted !== true) reader.end();
}
