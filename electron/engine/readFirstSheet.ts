import type { Dialect } from '../../shared/model/dialect';
import { FailureError } from '../../shared/model/failure';
import { ownCopy } from '../../shared/pipeline/ownCopy';
import { findNames } from '../../shared/workbook/findNames';
import { sheetHead } from '../../shared/workbook/sheetHead';
import type { SheetRow } from '../../shared/workbook/sheetReader';
import { sheetRecord, type SheetRecord } from '../../shared/workbook/sheetRecord';
import type { SheetEntry } from '../../shared/workbook/workbookIndex';
import type { FirstPart } from './firstPart';
import type { FileIdentity } from './messages';
import { peekSheet } from './peekSheet';
import { readSharedStrings, readWorkbook, sheetOf, type Workbook } from './workbook';

/** Characters of a sheet's part that hold the first rows: enough to know it by, little enough to open at once. */
const headLength = 1024 * 1024;
/** Characters that tell whether a sheet holds anything. */
const glanceLength = 64 * 1024;
/** Sheets that are looked into; of more, the others are offered unseen. */
const mostGlances = 50;

/**
 * The first rows of a workbook's sheet: of the one that the dialect or the person names, or else of the first with a table.
 *
 * @param wanted the sheet that the person chose, where no dialect says it
 * @throws FailureError as readWorkbook does, `sheetMissing`, `fileWorkbookEmpty`, `fileTooManyColumns`
 */
export async function readFirstSheet(
  path: string,
  identity: FileIdentity,
  given: Dialect | undefined,
  wanted?: string,
): Promise<FirstPart> {
  const workbook = await readWorkbook(path, identity);
  const { sheets, first } = await filledSheets(path, identity, workbook);
  const name = given?.layout?.kind === 'sheet' ? given.layout.name : wanted;
  const sheet = name === undefined ? first : sheetOf(workbook, name);
  if (sheet === undefined) throw new FailureError('fileWorkbookEmpty');
  const { rows, hiddenColumns, complete, bytes } = await peekSheet(path, identity, sheet.path, headLength);
  const records = await recordsOf(path, identity, workbook, rows);
  const dialect = given ?? dialectOf(sheet, records);
  const hidden = {
    rows: new Set(rows.filter((row) => row.hidden).map(({ number }) => number)),
    columns: hiddenColumns,
  };
  const head = sheetHead(records, dialect, hidden);
  if (head.columns.length === 0 && complete) throw new FailureError('fileWorkbookEmpty');
  return { ...head, dialect, byteOrderMark: false, rawLines: [], complete, bytes, parts: { sheets } };
}

/** The names of the sheets that hold cells, hidden ones last, and the first with at least two rows of several cells. */
async function filledSheets(
  path: string,
  identity: FileIdentity,
  workbook: Workbook,
): Promise<{ readonly sheets: string[]; readonly first: SheetEntry | undefined }> {
  const ordered = [
    ...workbook.sheets.filter(({ hidden }) => !hidden),
    ...workbook.sheets.filter(({ hidden }) => hidden),
  ];
  const sheets: SheetEntry[] = [];
  let first: SheetEntry | undefined;
  for (const [index, sheet] of ordered.entries()) {
    if (index < mostGlances) {
      const { rows, complete } = await peekSheet(path, identity, sheet.path, glanceLength);
      const filled = rows.filter(({ cells }) => cells.length > 0);
      if (complete && filled.length === 0) continue;
      if (filled.filter(({ cells }) => cells.length > 1).length > 1) first ??= sheet;
    }
    sheets.push(sheet);
  }
  return { sheets: sheets.map(({ name }) => name), first: first ?? sheets[0] };
}

/** Of the texts that cells share, only those are read that these rows need. */
async function recordsOf(
  path: string,
  identity: FileIdentity,
  workbook: Workbook,
  rows: readonly SheetRow[],
): Promise<SheetRecord[]> {
  const wanted = new Set<number>();
  for (const { cells } of rows) {
    for (const { type, value } of cells) if (type === 'shared') wanted.add(Number(value));
  }
  const strings = new Map<number, string>();
  const last = [...wanted].reduce((highest, index) => Math.max(highest, index), -1);
  const keep = (text: string, index: number): void => {
    if (wanted.has(index)) strings.set(index, ownCopy(text));
  };
  await readSharedStrings(path, identity, workbook, { last, keep });
  const book = { ...workbook, sharedString: (index: number) => strings.get(index) };
  return rows.map((row) => sheetRecord(row, book));
}

function dialectOf({ name }: SheetEntry, records: readonly SheetRecord[]): Dialect {
  const { skipFirst, header } = findNames(records);
  return {
    encoding: 'utf-8',
    delimiter: ',',
    quote: '"',
    header,
    newline: '\n',
    ...(skipFirst === 0 ? {} : { skipFirst }),
    layout: { kind: 'sheet', name },
  };
}
