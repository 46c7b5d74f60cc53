import { FailureError } from '../../shared/model/failure';
import { cellFormats } from '../../shared/workbook/cellFormats';
import { type NumberFormat, plainNumber } from '../../shared/workbook/numberFormat';
import { createSharedStringsReader } from '../../shared/workbook/sharedStrings';
import {
  relsPath,
  type SheetEntry,
  workbookIndex,
  type WorkbookIndex,
  workbookPath,
} from '../../shared/workbook/workbookIndex';
import type { FileIdentity } from './messages';
import { readZipEntry } from './readZipEntry';

/** A workbook as its small parts describe it. */
export interface Workbook extends WorkbookIndex {
  /** By style. */
  readonly formats: readonly NumberFormat[];
}

/** A piece of a part's text, and how far in the file reading has come. */
export interface PartPiece {
  readonly text: string;
  readonly startByte: number;
  readonly endByte: number;
}

/**
 * @throws FailureError `fileWorkbookBroken` where a part is missing or not understood, `fileDamaged`, `fileIsBinaryExcel`,
 * `fileChanged`, and as the file system does
 */
export async function readWorkbook(path: string, identity: FileIdentity): Promise<Workbook> {
  const whole = async (part: string) => {
    const pieces: string[] = [];
    for await (const { text } of readPart(path, identity, part)) pieces.push(text);
    return pieces.join('');
  };
  const main = workbookPath(await whole('_rels/.rels'));
  const index = workbookIndex(main, await whole(main), await whole(relsPath(main)));
  const formats = index.styles === undefined ? [plainNumber] : cellFormats(await whole(index.styles));
  return { ...index, formats };
}

/**
 * The sheet of that name.
 *
 * @throws FailureError `sheetMissing` with its `sheet`, where it was renamed or removed
 */
export function sheetOf({ sheets }: Workbook, name: string): SheetEntry {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new FailureError('sheetMissing', { sheet: name.slice(0, 100) });
  return sheet;
}

/**
 * The text of a part of the workbook, piece by piece. Ends early and in silence when the signal says stop.
 *
 * @throws FailureError as readWorkbook does
 */
export async function* readPart(
  path: string,
  identity: FileIdentity,
  part: string,
  signal?: AbortSignal,
): AsyncGenerator<PartPiece, void, undefined> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder?.decode(bytes, { stream: bytes !== undefined }) ?? '';
    } catch {
      throw new FailureError('fileWorkbookBroken', {}, part);
    }
  };
  try {
    for await (const { bytes, startByte, endByte } of readZipEntry(path, identity, part, { signal })) {
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      yield { text: decode(bytes), startByte, endByte };
    }
  } catch (error) {
    const isMissing = error instanceof FailureError && error.failure.code === 'zipEntryMissing';
    throw isMissing ? new FailureError('fileWorkbookBroken', {}, part) : error;
  }
  if (signal?.aborted !== true) decode();
}

/**
 * The shared texts of a workbook up to the one numbered `last`: cells refer to the first of them first, so that the first
 * rows need not wait for all.
 *
 * @param keep takes each text and its number
 * @throws FailureError as readWorkbook does
 */
export async function readSharedStrings(
  path: string,
  identity: FileIdentity,
  { sharedStrings }: Workbook,
  options: {
    readonly last: number;
    readonly keep: (text: string, index: number) => void;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<void> {
  const { last, keep, signal } = options;
  if (sharedStrings === undefined || last < 0) return;
  const reader = createSharedStringsReader(keep);
  for await (const { text } of readPart(path, identity, sharedStrings, signal)) {
    reader.push(text);
    if (reader.count() > last) return;
  }
  if (signal?.aborted !== true) reader.end();
}

/** XML is UTF-8 or UTF-16 with a byte order mark. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
